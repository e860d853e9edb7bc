package io.countersign.earning;

import io.countersign.attainment.Standing;
import io.countersign.calendar.DateRange;
import io.countersign.crediting.DealProfile;
import io.countersign.money.Money;
import io.countersign.money.Rate;
import io.countersign.plans.Condition;
import io.countersign.plans.PlanComponent;
import io.countersign.plans.PlanComponent.EarnedWhen;
import io.countersign.plans.RateTable;
import io.countersign.plans.RateTable.Method;
import io.countersign.plans.Spif;
import io.countersign.plans.Tier;
import io.countersign.rulebook.RuleExample;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** How a measure is paid, when a bonus and a SPIF are earned, and what waits, by example. */
public final class EarningExamples {

  private static final PlanComponent.Bonus BONUS =
      new PlanComponent.Bonus(
          head(EarnedWhen.WON),
          new PlanComponent.Base("sales", "target"),
          Rate.WHOLE,
          Money.of("USD", "500.00"));
  private static final Spif SPIF =
      new Spif(
          head(EarnedWhen.WON),
          new DateRange(LocalDate.parse("2026-02-01"), LocalDate.parse("2026-03-01")),
          Condition.ALWAYS,
          new Spif.PerDeal(BigDecimal.TEN));
  private static final Qualifies FITS = new Qualifies(1, "extra");

  private EarningExamples() {}

  public static List<RuleExample> all() {
    return List.of(
        RuleExample.of("Each slice of the measure is paid at the rate of its own tier")
            .hit("a standing under marginal tiers", commission(Method.MARGINAL), standing("10"))
            .nearMiss(
                "the same under retroactive tiers", commission(Method.RETROACTIVE), standing("10")),
        RuleExample.of("The whole measure is paid at the rate of the tier it reaches")
            .hit(
                "a standing under retroactive tiers",
                commission(Method.RETROACTIVE),
                standing("10"))
            .nearMiss("the same under marginal tiers", commission(Method.MARGINAL), standing("10")),
        RuleExample.of("A bonus is earned when the measure reaches its part of the quota")
            .hit("exactly 1,000 of a quota of 1,000", BONUS, standing("1000"))
            .nearMiss("999.99 of a quota of 1,000", BONUS, standing("999.99")),
        RuleExample.of(
                "A deal won inside the dates of a SPIF that meets its condition earns the SPIF")
            .hit("a deal won on the first day of the SPIF", SPIF, won("2026-02-01", false), FITS)
            .nearMiss("a deal won on the day after its last", SPIF, won("2026-03-01", false), FITS),
        RuleExample.of("Pay that is earned when signed waits until the contract is signed")
            .hit(
                "a deal without a signed contract",
                head(EarnedWhen.SIGNED),
                won("2026-02-01", false))
            .nearMiss(
                "the same deal with a signed contract",
                head(EarnedWhen.SIGNED),
                won("2026-02-01", true)));
  }

  private static PlanComponent.Head head(EarnedWhen when) {
    return new PlanComponent.Head("extra", "Extra", "1", Condition.ALWAYS, when);
  }

  private static PlanComponent.Commission commission(Method method) {
    Tier only = new Tier(1, BigDecimal.ZERO, null, Tier.Bound.INCLUDED, Rate.percent("5"));
    return new PlanComponent.Commission(
        head(EarnedWhen.WON),
        new PlanComponent.Base("sales", null),
        new RateTable(method, RateTable.Scale.QUANTITY, List.of(only)));
  }

  private static Standing standing(String height) {
    return new Standing(1, "extra", new BigDecimal(height), new BigDecimal("1000"));
  }

  private static DealProfile won(String on, boolean signed) {
    return new DealProfile(1, LocalDate.parse(on), false, signed);
  }
}
