package io.countersign.scenarios;

import io.countersign.calculation.OnTargetPay;
import io.countersign.calculation.Outcome;
import io.countersign.earning.Earning;
import io.countersign.earning.Settlement;
import io.countersign.money.Fraction;
import io.countersign.money.Rounding;
import io.countersign.scenarios.Answers.Answer;
import io.countersign.scenarios.Expectation.Claim;
import io.countersign.scenarios.Expectation.Filter;
import io.countersign.scenarios.Scenario.Calculated;
import io.countersign.scenarios.Scenario.Told;
import io.countersign.yaml.Item;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares what comes out of a scenario with what it expects, and with what always holds. */
final class Comparison {

  private record Asked(Told told, @Nullable LocalDate asOf) {}

  private final Scenario scenario;
  private final Told now;
  private final Map<Asked, Calculated> calculated = new HashMap<>();
  private final List<Difference> differences = new ArrayList<>();

  Comparison(Scenario scenario) {
    this.scenario = scenario;
    this.now = Optional.ofNullable(scenario.corrected()).orElse(scenario.told());
  }

  List<Difference> differences() {
    for (Expectation expectation : scenario.expectations()) {
      for (Claim claim : expectation.claims()) {
        compare(expectation, claim);
      }
    }
    if (now.plan() != null) {
      Outcome outcome = outcome(now, null);
      problems(outcome);
      outcome.earnings().forEach(this::addsUp);
      if (!Lines.everything(outcome).equals(Lines.everything(now.turnedRound().outcome()))) {
        differ("the deals told the other way round", "the same", "something else", outcome);
      }
    }
    return differences;
  }

  private Calculated calculated(Told told, @Nullable LocalDate asOf) {
    return calculated.computeIfAbsent(new Asked(told, asOf), asked -> told.calculated(asOf));
  }

  private Outcome outcome(Told told, @Nullable LocalDate asOf) {
    return calculated(told, asOf).outcome();
  }

  private void compare(Expectation expected, Claim claim) {
    if (claim instanceof Expectation.Refused refused) {
      if (now.plan() != null || !now.refusal().contains(refused.says())) {
        String got = now.plan() != null ? "an accepted plan" : now.refusal();
        add(expected, "the plan", "refused: " + refused.says(), got, List.of());
      }
    } else if (now.plan() == null) {
      add(expected, "the plan", "accepted", now.refusal(), List.of());
    } else if (claim instanceof Expectation.Amount amount) {
      amount(expected, amount);
    } else if (claim instanceof Expectation.PaidOut paidOut) {
      paidOut(expected, paidOut);
    } else if (claim instanceof Expectation.NotEarned notEarned) {
      notEarned(expected, notEarned);
    } else if (claim instanceof Expectation.Problem problem) {
      problem(expected, problem);
    }
  }

  private void amount(Expectation expected, Expectation.Amount claim) {
    Answer answer = answer(expected, claim.figure());
    String wanted = words(claim, claim.value());
    if (answer.value().isEmpty()) {
      add(expected, word(claim), wanted, answer.words(), List.of());
      return;
    }
    Fraction got = answer.value().get(0);
    boolean same =
        expected.rounded()
            ? got.round(claim.places(), Rounding.HALF_UP).compareTo(claim.value()) == 0
            : got.equals(Fraction.of(claim.value()));
    if (!same) {
      String exact = got.isDecimal() ? words(claim, got.decimal()) : "about " + words(claim, got.decimal());
      List<Earning> behind = answers(now, expected).earnings(expected.of());
      add(expected, word(claim), wanted, exact, behind);
    }
  }

  private static String word(Expectation.Amount claim) {
    return Item.word(claim.figure());
  }

  private static String words(Expectation.Amount claim, BigDecimal value) {
    return claim.figure().isPercent()
        ? value.movePointRight(2).toPlainString() + " %"
        : value.toPlainString();
  }

  private Answer answer(Expectation expected, Figure figure) {
    Answers answers = answers(now, expected);
    Filter of = expected.of();
    return switch (figure) {
      case PAY -> answers.pay(of);
      case EXACT -> answers.exact(of);
      case HELD -> answers.held(of);
      case WAS -> answers(scenario.told(), expected).pay(of);
      case DELTA ->
          Answer.of(
              answers
                  .pay(of)
                  .value()
                  .get(0)
                  .minus(answers(scenario.told(), expected).pay(of).value().get(0)));
      case HEIGHT -> answers.height(of);
      case QUOTA -> answers.quota(of);
      case ATTAINMENT -> answers.attainment(of);
      case EFFECTIVE_RATE -> answers.effectiveRate(of);
      case OWED_ON_DRAW, ABOVE_CAP, LOST_ABOVE_CAP, FORGIVEN, TO_RECOVER ->
          answers.balance(of, Outcome.Kind.valueOf(figure.name()));
      case REWARD -> answers.reward(of);
      case ON_TARGET_PAY ->
          answers.onTarget(of, pay -> Optional.of(Fraction.of(pay.mix().ote())));
      case BASE_SHARE -> answers.onTarget(of, pay -> Optional.of(pay.mix().baseShare()));
      case TARGET_RATE -> answers.onTarget(of, OnTargetPay::targetRate);
      case CAPITALISED -> answers.cost(of, cost -> cost.costs().capitalised());
      case EXPENSED -> answers.cost(of, cost -> cost.costs().expensed());
      case MONTHLY -> answers.cost(of, cost -> cost.amortised(of.month()));
      case SETTLEMENTS -> answers.settlements(of);
    };
  }

  private Answers answers(Told told, Expectation expected) {
    return new Answers(calculated(told, expected.asOf()));
  }

  private void paidOut(Expectation expected, Expectation.PaidOut claim) {
    Answers answers = answers(now, expected);
    BigDecimal got = answers.paidOut(expected.of(), claim.amount().currency());
    if (got.compareTo(claim.amount().amount()) != 0) {
      String in = claim.amount().currency().getCurrencyCode() + " ";
      add(
          expected,
          "payout",
          claim.amount().toString(),
          in + got.toPlainString(),
          answers.earnings(expected.of()));
    }
  }

  private void notEarned(Expectation expected, Expectation.NotEarned claim) {
    List<String> said =
        outcome(now, expected.asOf()).notEarned().stream()
            .filter(n -> expected.of().fits(n.who(), n.component(), n.period()))
            .map(n -> n.unmet() + "; " + n.wayOut())
            .toList();
    if (said.stream().noneMatch(words -> words.contains(claim.says()))) {
      add(expected, "not-earned", claim.says(), said.isEmpty() ? "none" : said.toString(), List.of());
    }
  }

  private void problem(Expectation expected, Expectation.Problem claim) {
    List<String> said =
        outcome(now, expected.asOf()).problems().stream()
            .map(problem -> problem.code() + ": " + problem)
            .toList();
    if (said.stream()
        .noneMatch(words -> words.startsWith(claim.code() + ":") && words.contains(claim.says()))) {
      add(
          expected,
          "problem",
          claim.code() + (claim.says().isEmpty() ? "" : " saying " + claim.says()),
          said.isEmpty() ? "none" : String.join("; ", said),
          List.of());
    }
  }

  /** A problem that nobody expects means that no amount can be trusted. */
  private void problems(Outcome outcome) {
    boolean expected =
        scenario.expectations().stream()
            .flatMap(expectation -> expectation.claims().stream())
            .anyMatch(Expectation.Problem.class::isInstance);
    if (!expected && !outcome.problems().isEmpty()) {
      String said =
          outcome.problems().stream()
              .map(problem -> problem.code() + ": " + problem)
              .collect(Collectors.joining("; "));
      differ("problems", "none", said, null);
    }
  }

  private void addsUp(Earning earning) {
    BigDecimal explained = earning.explanation().total();
    if (explained.compareTo(earning.amount().amount()) != 0) {
      behind("the steps of a line", earning, explained.toPlainString());
    }
    Settlement settlement = earning.settlement();
    if (settlement != null) {
      BigDecimal settled =
          settlement.parts().stream()
              .filter(part -> now.isWithin(part.from()))
              .map(part -> part.amount().amount())
              .reduce(settlement.held().amount(), BigDecimal::add);
      if (settled.compareTo(earning.amount().amount()) != 0) {
        behind("what of a line is payable and held", earning, settled.toPlainString());
      }
    }
  }

  private void behind(String about, Earning earning, String got) {
    differences.add(
        new Difference(
            scenario.line(),
            about,
            earning.amount().amount().toPlainString(),
            got,
            Lines.explained(List.of(earning))));
  }

  private void differ(String about, String expected, String got, @Nullable Outcome outcome) {
    List<String> lines = outcome == null ? List.of() : Lines.explained(outcome.earnings());
    differences.add(new Difference(scenario.line(), about, expected, got, lines));
  }

  private void add(
      Expectation expectation, String figure, String expected, String got, List<Earning> behind) {
    String whose = expectation.of().words();
    String asOf = expectation.asOf() == null ? "" : " on " + expectation.asOf();
    differences.add(
        new Difference(
            expectation.line(),
            (whose.isEmpty() ? figure : whose + ": " + figure) + asOf,
            expected,
            got,
            Lines.explained(behind)));
  }
}
