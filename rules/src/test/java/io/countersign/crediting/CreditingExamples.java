package io.countersign.crediting;

import io.countersign.plans.Condition;
import io.countersign.plans.Measure;
import io.countersign.plans.Measure.Counted;
import io.countersign.plans.Measure.Reach;
import io.countersign.rulebook.RuleExample;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who is credited with a deal and for how much it counts, by example. */
public final class CreditingExamples {

  private static final LocalDate DAY = LocalDate.parse("2026-02-14");
  private static final DealProfile ALONE = new DealProfile(1, DAY, false, false);
  private static final DealProfile SHARED = new DealProfile(1, DAY, true, false);
  private static final Measure OWN = measure(Reach.DIRECT, null);
  private static final Measure TEAM = measure(Reach.ROLLUP, null);
  private static final Measure WEIGHTED = measure(Reach.DIRECT, "products");
  private static final Holds FITS = new Holds(1, "sales");
  private static final Trait PRO = new Trait(1, "product", "Pro");
  private static final Weight PRO_COUNTS_DOUBLE = weight("products", "Pro", 2);
  private static final Weight OTHERS_COUNT_ONCE = weight("products", Weight.OTHERWISE, 1);

  private CreditingExamples() {}

  public static List<RuleExample> all() {
    return List.of(
        RuleExample.of("A deal counts in full for the seller who closed it alone")
            .hit("a deal of one seller, under a measure of own deals", ALONE, OWN, FITS)
            .nearMiss("the same deal shared by two sellers", SHARED, OWN, FITS),
        RuleExample.of("A shared deal counts for each seller by the share")
            .hit("a deal of two sellers, under a measure of own deals", SHARED, OWN, FITS)
            .nearMiss("a deal of two sellers that misses the measure's condition", SHARED, OWN),
        RuleExample.of("A deal counts once for everybody above its sellers on its day")
            .hit("a deal under a measure that rolls up", ALONE, TEAM, FITS)
            .nearMiss("the same deal under a measure of own deals", ALONE, OWN, FITS),
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

  private static Measure measure(Reach reach, @Nullable String weights) {
    return new Measure("sales", Counted.AMOUNT, reach, Condition.ALWAYS, weights);
  }

  private static Weight weight(String table, String product, long factor) {
    return new Weight(table, "product", product, BigDecimal.valueOf(factor));
  }
}
