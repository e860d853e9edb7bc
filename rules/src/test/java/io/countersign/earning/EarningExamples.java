package io.countersign.earning;

import io.countersign.calendar.DateRange;
import io.countersign.crediting.DealProfile;
import io.countersign.plans.Condition;
import io.countersign.plans.Measure.On;
import io.countersign.plans.Release.Trigger;
import io.countersign.plans.Spif;
import io.countersign.plans.Terms;
import io.countersign.rulebook.RuleExample;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** How everything is paid, when a SPIF is earned, and what waits, by example. */
public final class EarningExamples {

  private static final Spif SPIF =
      new Spif(
          Components.HEAD,
          Terms.NONE,
          new DateRange(LocalDate.parse("2026-02-01"), LocalDate.parse("2026-03-01")),
          Condition.ALWAYS,
          new Spif.PerDeal(BigDecimal.TEN),
          Spif.Limits.NONE);
  private static final Qualifies FITS = new Qualifies(1, "extra");

  private EarningExamples() {}

  public static List<RuleExample> all() {
    return Stream.of(
            CommissionExamples.tiers(),
            CommissionExamples.gates(),
            CommissionExamples.rates(),
            PeriodExamples.bonuses(),
            PeriodExamples.shares(),
            PeriodExamples.draws(),
            releases(),
            List.of(spif()))
        .flatMap(List::stream)
        .toList();
  }

  private static RuleExample spif() {
    return RuleExample.of(
            "A deal won inside the dates of a SPIF that meets its condition earns the SPIF")
        .hit("a deal won on the first day of the SPIF", SPIF, won("2026-02-01"), FITS)
        .nearMiss("a deal won on the day after its last", SPIF, won("2026-03-01"), FITS);
  }

  private static List<RuleExample> releases() {
    return List.of(
        RuleExample.of("Pay that is earned when a deal is won is payable at once")
            .hit("a stage of a win", due(Trigger.WON, true, true, true))
            .nearMiss("a stage of a signature", due(Trigger.SIGNED, true, true, true)),
        RuleExample.of("Pay that is earned when signed waits until the contract is signed")
            .hit("a deal without a signed contract", due(Trigger.SIGNED, true, false, false))
            .nearMiss(
                "the same deal with a signed contract", due(Trigger.SIGNED, true, true, true)),
        RuleExample.of("Pay that is earned when signed is payable once the contract is signed")
            .hit("a deal with a signed contract", due(Trigger.SIGNED, true, true, true))
            .nearMiss("the same deal without one", due(Trigger.SIGNED, true, false, false)),
        RuleExample.of("Pay that is earned when invoiced or collected waits for the first of it")
            .hit("a deal of which nothing is collected", due(Trigger.COLLECTED, true, false, false))
            .nearMiss(
                "the same deal with a first payment", due(Trigger.COLLECTED, true, true, false)),
        RuleExample.of(
                "Pay that is earned when invoiced or collected is payable as far as that is done")
            .hit("a deal of which a half is invoiced", due(Trigger.INVOICED, true, true, false))
            .nearMiss(
                "the same deal where all of it is needed",
                due(Trigger.INVOICED, false, true, false)),
        RuleExample.of(
                "Pay that needs all of a deal invoiced or collected waits for the last of it")
            .hit("a deal of which a half is collected", due(Trigger.COLLECTED, false, true, false))
            .nearMiss("the same deal paid in full", due(Trigger.COLLECTED, false, true, true)),
        RuleExample.of("Pay that needs all of a deal invoiced or collected is payable when all is")
            .hit("a deal paid in full", due(Trigger.COLLECTED, false, true, true))
            .nearMiss(
                "the same deal without its last payment",
                due(Trigger.COLLECTED, false, true, false)),
        RuleExample.of(
                "Pay that is earned at the end of a period or a year is payable from that day")
            .hit("a stage of the end of a year", due(Trigger.YEAR_END, true, false, false))
            .nearMiss("a stage of a signature", due(Trigger.SIGNED, true, false, false)));
  }

  private static Due due(Trigger on, boolean proRata, boolean begun, boolean complete) {
    return new Due(1, on, proRata, begun, complete);
  }

  private static DealProfile won(String on) {
    return new DealProfile(1, On.WON, LocalDate.parse(on), false);
  }
}
