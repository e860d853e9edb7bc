package io.countersign.crediting;

import io.countersign.plans.Condition;
import io.countersign.plans.CreditRule;
import io.countersign.plans.CreditRule.To;
import io.countersign.plans.Measure;
import io.countersign.plans.Measure.Counted;
import io.countersign.plans.Measure.Counting;
import io.countersign.plans.Measure.On;
import io.countersign.rulebook.RuleExample;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who is credited with a deal and for how much it counts, by example. */
public final class CreditingExamples {

  private static final LocalDate DAY = LocalDate.parse("2026-02-14");
  private static final DealProfile ALONE = new DealProfile(1, On.WON, DAY, false);
  private static final DealProfile SHARED = new DealProfile(1, On.WON, DAY, true);
  private static final DealProfile SIGNED = new DealProfile(1, On.SIGNED, DAY, false);
  private static final Measure SALES = measure(null);
  private static final Measure WEIGHTED = measure("products");
  private static final CreditRule SELLERS = by(To.SELLERS);
  private static final CreditRule MANAGERS = by(To.MANAGERS);
  private static final Holds FITS = new Holds(1, "sales", 1);
  private static final Trait PRO = new Trait(1, "product", "Pro");
  private static final Weight PRO_COUNTS_DOUBLE = weight("products", "Pro", 2);
  private static final Weight OTHERS_COUNT_ONCE = weight("products", Weight.OTHERWISE, 1);

  private CreditingExamples() {}

  public static List<RuleExample> all() {
    return List.of(
        RuleExample.of("A deal counts in full for the seller who closed it alone")
            .hit("a deal of one seller, under a rule for sellers", ALONE, SALES, SELLERS, FITS)
            .nearMiss("the same deal shared by two sellers", SHARED, SALES, SELLERS, FITS),
        RuleExample.of("A shared deal counts for each seller by the share")
            .hit("a deal of two sellers, under a rule for sellers", SHARED, SALES, SELLERS, FITS)
            .nearMiss(
                "a deal of two sellers that misses the measure's condition",
                SHARED,
                SALES,
                SELLERS),
        RuleExample.of("A deal counts once for everybody above its sellers on its day")
            .hit("a deal under a rule for managers", ALONE, SALES, MANAGERS, FITS)
            .nearMiss("the same deal under a rule for sellers", ALONE, SALES, SELLERS, FITS),
        RuleExample.of("A deal counts for those on its team who have the role")
            .hit("a deal under a rule for a role", ALONE, SALES, by(To.ROLE), FITS)
            .nearMiss(
                "its signature, where the measure counts what is won",
                SIGNED,
                SALES,
                by(To.ROLE),
                FITS),
        RuleExample.of("A deal counts for the participant whom it names")
            .hit("a deal under a rule for whom it names", ALONE, SALES, by(To.NAMED), FITS)
            .nearMiss("the same deal under a rule for a role", ALONE, SALES, by(To.ROLE), FITS),
        RuleExample.of("A deal counts for everybody seated in its territory on its day")
            .hit("a deal under a rule for its territory", ALONE, SALES, by(To.TERRITORY), FITS)
            .nearMiss(
                "a deal that misses the condition of that rule",
                ALONE,
                SALES,
                by(To.TERRITORY),
                new Holds(1, "sales", 2)),
        RuleExample.of(
                "A deal counts for whoever stands in the relation to one of its sellers on its day")
            .hit("a deal under a rule for a relation", ALONE, SALES, by(To.RELATED), FITS)
            .nearMiss("the same deal under a rule for managers", ALONE, SALES, MANAGERS, FITS),
        RuleExample.of("A deal counts for everybody who has a seat on its day")
            .hit("a deal under a rule for everybody", ALONE, SALES, by(To.EVERYBODY), FITS)
            .nearMiss(
                "the same deal under a rule for its territory",
                ALONE,
                SALES,
                by(To.TERRITORY),
                FITS),
        RuleExample.of("A deal line counts by the weight that the plan lists for it")
            .hit(
                "a line with Pro, where the measure's weights list Pro",
                ALONE,
                WEIGHTED,
                FITS,
                PRO,
                PRO_COUNTS_DOUBLE)
            .nearMiss(
                "a line with Pro, where other weights than the measure's list Pro",
                ALONE,
                WEIGHTED,
                FITS,
                PRO,
                weight("accounts", "Pro", 2)),
        RuleExample.of(
                "A deal line that the plan does not list counts by the weight for all others")
            .hit(
                "a line with Pro, where the weights list Basic and all others",
                ALONE,
                WEIGHTED,
                FITS,
                PRO,
                weight("products", "Basic", 1),
                OTHERS_COUNT_ONCE)
            .nearMiss(
                "a line with Pro, where the weights list Pro and all others",
                ALONE,
                WEIGHTED,
                FITS,
                PRO,
                PRO_COUNTS_DOUBLE,
                OTHERS_COUNT_ONCE));
  }

  private static CreditRule by(To to) {
    return CreditRule.whole("sales", 1, to);
  }

  private static Measure measure(@Nullable String weights) {
    return new Measure.OfDeals(
        new Measure.Head("sales", Measure.Resets.PERIOD, null),
        Counting.of(Counted.AMOUNT),
        List.of(by(To.SELLERS)),
        Measure.Shares.OF_CREDIT,
        Condition.ALWAYS,
        weights);
  }

  private static Weight weight(String table, String product, long factor) {
    return new Weight(table, "product", product, BigDecimal.valueOf(factor));
  }
}
