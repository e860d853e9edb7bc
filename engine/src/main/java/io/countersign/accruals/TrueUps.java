package io.countersign.accruals;

import io.countersign.earning.Earning;
import io.countersign.earning.EarningKey;
import io.countersign.ledger.About;
import io.countersign.ledger.Balance;
import io.countersign.ledger.Cause;
import io.countersign.ledger.DealFacts;
import io.countersign.ledger.EarningLine;
import io.countersign.ledger.EntryNumber;
import io.countersign.ledger.JournalEntry;
import io.countersign.ledger.Ledger;
import io.countersign.money.Money;
import io.countersign.people.ParticipantId;
import io.countersign.plans.PlanVersion;
import io.countersign.rulebook.Explanation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Compares what outcomes say with what the books hold. Calculating again without a change gives no
 * true-up.
 */
@Component
public class TrueUps {

  private final Ledger ledger;

  public TrueUps(Ledger ledger) {
    this.ledger = ledger;
  }

  private record Holding(PlanVersion plan, Earning earning) {}

  /**
   * Every difference, by key, for earnings whose own period ended by the day. An earning that was
   * posted and is in no outcome holds no more.
   *
   * @param whose for whom
   * @throws IllegalArgumentException when two earnings have one key
   * @throws IllegalStateException when an explanation does not add up to its earning
   */
  public List<TrueUp> of(
      List<PlanOutcome> outcomes,
      KnownDeals deals,
      LocalDate until,
      Predicate<ParticipantId> whose) {
    Map<EarningLine, Holding> holding = holding(outcomes, until, whose);
    Map<EarningLine, Balance> posted = ledger.balancesOfOrigin(until);
    posted.keySet().removeIf(line -> !whose.test(line.key().who()));
    List<TrueUp> trueUps = new ArrayList<>();
    holding.forEach(
        (line, holds) -> {
          Balance before = posted.get(line);
          Owed owed = Owed.by(holds.earning());
          if (before == null ? !owed.total().isZero() : differs(owed, before)) {
            trueUps.add(changed(line, holds, before, deals));
          }
        });
    posted.keySet().removeAll(holding.keySet());
    posted.values().removeIf(b -> b.payable().isZero() && b.held().isZero());
    trueUps.addAll(vanished(posted));
    trueUps.sort(Comparator.comparing(trueUp -> trueUp.line().key()));
    return trueUps;
  }

  private static Map<EarningLine, Holding> holding(
      List<PlanOutcome> outcomes, LocalDate until, Predicate<ParticipantId> whose) {
    Map<EarningLine, Holding> holding = new HashMap<>();
    for (PlanOutcome outcome : outcomes) {
      for (Earning earning : outcome.outcome().earnings()) {
        EarningLine line = new EarningLine(earning.key(), earning.amount().currency());
        if (whose.test(earning.key().who())
            && !earning.key().period().until().isAfter(until)
            && holding.put(line, new Holding(outcome.plan(), earning)) != null) {
          throw new IllegalArgumentException("two earnings have the key " + earning.key());
        }
      }
    }
    return holding;
  }

  private static boolean differs(Owed owed, Balance before) {
    return !owed.payable().equals(before.payable()) || !owed.held().equals(before.held());
  }

  private static TrueUp changed(
      EarningLine line, Holding holds, @Nullable Balance before, KnownDeals deals) {
    Earning earning = holds.earning();
    Explanation why = earning.explanation();
    Money zero = Money.zero(line.currency());
    Owed was = before == null ? new Owed(zero, zero) : new Owed(before.payable(), before.held());
    Owed now = Owed.by(earning);
    if (why.total().compareTo(earning.amount().amount()) != 0) {
      throw new IllegalStateException(
          earning.key() + " is " + earning.amount() + " but is explained as " + why.total());
    }
    Cause cause = before == null ? first(earning, why) : again(now, was);
    DealFacts facts = deals.facts(holds.plan().plan(), earning, why);
    About.Basis basis = new About.Basis(holds.plan().digest(), facts, why);
    return new TrueUp(
        line, Bearers.of(holds.plan().plan(), line.key()), earning.on(), now, was, cause, basis);
  }

  private static Cause first(Earning earning, Explanation why) {
    if (earning.key().origin().kind() == EarningKey.Kind.RECOVERED) {
      return new Cause(Cause.Kind.RECOVERED, "Taken back: " + why.rule());
    }
    String words =
        earning.held() == null ? "Earned in " + earning.key().period() : "Held: " + earning.held();
    return new Cause(Cause.Kind.EARNED, words);
  }

  private static Cause again(Owed now, Owed was) {
    String change = "now " + now.total() + ", before " + was.total();
    if (was.payable().isZero() && now.held().isZero() && !was.held().isZero()) {
      boolean same = now.total().equals(was.total());
      return new Cause(Cause.Kind.RELEASED, same ? "Released" : "Released: " + change);
    }
    if (was.held().isZero() && now.payable().isZero() && !now.held().isZero()) {
      return new Cause(Cause.Kind.WITHHELD, "Held again: " + change);
    }
    return new Cause(Cause.Kind.RESTATED, "Calculated again: " + change);
  }

  /** True-ups to zero; the day, the plan and the deal are those of the last entry. */
  private List<TrueUp> vanished(Map<EarningLine, Balance> posted) {
    Map<EntryNumber, EarningLine> lines = new HashMap<>();
    posted.forEach((line, balance) -> lines.put(balance.last(), line));
    List<TrueUp> trueUps = new ArrayList<>();
    for (JournalEntry last : ledger.entries(lines.keySet().stream().sorted().toList())) {
      EarningLine line = lines.get(last.number());
      Balance balance = line == null ? null : posted.get(line);
      if (line == null
          || balance == null
          || !(last.entry().about() instanceof About.OfEarning about)) {
        throw new IllegalStateException("no earning is known for entry " + last.number());
      }
      Owed was = new Owed(balance.payable(), balance.held());
      Money zero = Money.zero(line.currency());
      Explanation before = about.basis().now();
      Explanation nothing =
          new Explanation(before.rule(), before.clause(), before.inputs(), List.of());
      trueUps.add(
          new TrueUp(
              line,
              Bearers.of(last.entry()),
              about.on(),
              new Owed(zero, zero),
              was,
              new Cause(Cause.Kind.VANISHED, "No longer earned; before " + was.total()),
              new About.Basis(about.basis().plan(), about.basis().deal(), nothing)));
    }
    return trueUps;
  }
}
