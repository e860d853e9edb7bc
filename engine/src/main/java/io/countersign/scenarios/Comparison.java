package io.countersign.scenarios;

import io.countersign.earning.Earning;
import io.countersign.money.Fraction;
import io.countersign.money.Money;
import io.countersign.money.Rounding;
import io.countersign.scenarios.Expectation.Claim;
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
    try {
      for (Expectation expectation : scenario.expectations()) {
        expectation.claims().forEach(claim -> compare(expectation, claim));
      }
      if (now.plan() != null) {
        Calculated all = calculated(now, null);
        differences.addAll(new Laws(scenario, now).brokenBy(all.outcome()));
      }
    } catch (IllegalArgumentException | IllegalStateException | ArithmeticException e) {
      differences.add(
          new Difference(
              scenario.line(), "the calculation", "an end", String.valueOf(e), List.of()));
    }
    return differences;
  }

  private Calculated calculated(Told told, @Nullable LocalDate asOf) {
    return calculated.computeIfAbsent(new Asked(told, asOf), asked -> told.calculated(asOf));
  }

  private void compare(Expectation expected, Claim claim) {
    if (claim instanceof Expectation.Refused refused) {
      refused(expected, refused);
    } else if (now.plan() == null) {
      add(expected, "the plan", "accepted", now.refusal(), List.of());
    } else if (claim instanceof Expectation.Amount amount) {
      amount(expected, amount);
    } else if (claim instanceof Expectation.PaidOut paidOut) {
      paidOut(expected, paidOut.amount());
    } else if (claim instanceof Expectation.NotEarned notEarned) {
      notEarned(expected, notEarned);
    } else if (claim instanceof Expectation.Problem problem) {
      problem(expected, problem);
    }
  }

  private void refused(Expectation expected, Expectation.Refused claim) {
    boolean accepted = now.plan() != null;
    if (accepted || !now.refusal().contains(claim.says())) {
      String got = accepted ? "an accepted plan" : now.refusal();
      add(expected, "the plan", "refused: " + claim.says(), got, List.of());
    }
  }

  private void amount(Expectation expected, Expectation.Amount claim) {
    Answer answer = answer(expected, claim.figure());
    Fraction got = answer.value().orElse(null);
    boolean same =
        got != null
            && (expected.rounded()
                ? got.round(claim.places(), Rounding.HALF_UP).compareTo(claim.value()) == 0
                : got.equals(Fraction.of(claim.value())));
    if (!same) {
      add(
          expected,
          Item.word(claim.figure()),
          claim.words(claim.value()),
          got == null ? answer.words() : words(claim, got),
          new Pay(calculated(now, expected.asOf()), expected.of()).earnings());
    }
  }

  private static String words(Expectation.Amount claim, Fraction got) {
    return (got.isDecimal() ? "" : "about ") + claim.words(got.decimal());
  }

  private Answer answer(Expectation expected, Figure figure) {
    return switch (figure) {
      case WAS -> answer(scenario.told(), expected, figure);
      case DELTA -> {
        Fraction is = answer(now, expected, figure).value().orElse(Fraction.ZERO);
        Fraction was = answer(scenario.told(), expected, figure).value().orElse(Fraction.ZERO);
        yield Answer.of(is.minus(was));
      }
      default -> answer(now, expected, figure);
    };
  }

  private Answer answer(Told told, Expectation expected, Figure figure) {
    return new Answers(calculated(told, expected.asOf()), expected.of()).to(figure);
  }

  private void paidOut(Expectation expected, Money claim) {
    Pay pay = new Pay(calculated(now, expected.asOf()), expected.of());
    BigDecimal got = pay.paidOut(claim.currency());
    if (got.compareTo(claim.amount()) != 0) {
      String in = claim.currency().getCurrencyCode() + " ";
      add(expected, "payout", claim.toString(), in + got.toPlainString(), pay.earnings());
    }
  }

  private void notEarned(Expectation expected, Expectation.NotEarned claim) {
    List<String> said =
        calculated(now, expected.asOf()).outcome().notEarned().stream()
            .filter(n -> expected.of().fits(n.who(), n.component(), n.period()))
            .map(n -> n.unmet() + "; " + n.wayOut())
            .toList();
    if (said.stream().noneMatch(words -> words.contains(claim.says()))) {
      add(expected, "not-earned", claim.says(), or(said), List.of());
    }
  }

  private void problem(Expectation expected, Expectation.Problem claim) {
    var problems = calculated(now, expected.asOf()).outcome().problems();
    if (problems.stream().noneMatch(claim::fits)) {
      List<String> said = problems.stream().map(p -> p.code() + ": " + p).toList();
      String wanted = claim.code() + (claim.says().isEmpty() ? "" : " saying " + claim.says());
      add(expected, "problem", wanted, or(said), List.of());
    }
  }

  private static String or(List<String> said) {
    return said.isEmpty() ? "none" : String.join(" | ", said);
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
