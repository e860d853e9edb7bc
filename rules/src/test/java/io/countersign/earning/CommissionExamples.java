package io.countersign.earning;

import static io.countersign.earning.Components.commission;
import static io.countersign.earning.Components.grid;
import static io.countersign.earning.Components.shut;
import static io.countersign.earning.Components.standing;

import io.countersign.plans.Commission;
import io.countersign.plans.Commission.Threshold;
import io.countersign.plans.RateTable.Method;
import io.countersign.plans.Terms;
import io.countersign.rulebook.RuleExample;
import java.math.BigDecimal;
import java.util.List;

/** How commissions are paid and when they are not, by example. */
final class CommissionExamples {

  private static final Commission MARGINAL = commission(Method.MARGINAL);
  private static final Commission RETROACTIVE = commission(Method.RETROACTIVE);
  private static final Commission CASES = commission(new Commission.Cases(List.of()));
  private static final Commission FIRST = commission(new Commission.Rows(List.of(), false, true));
  private static final Commission SPECIFIC = commission(new Commission.Rows(List.of(), true, true));
  private static final CaseFits SECOND_CASE = new CaseFits(1, "extra", 2);
  private static final RateFits FIRST_ROW = new RateFits(1, "extra", 1, 1);
  private static final RateFits SECOND_ROW = new RateFits(1, "extra", 2, 3);

  private CommissionExamples() {}

  static List<RuleExample> tiers() {
    return List.of(
        RuleExample.of("Each slice of the measure is paid at the rate of its own tier")
            .hit("a standing under marginal tiers", MARGINAL, standing("10"))
            .nearMiss("the same under retroactive tiers", RETROACTIVE, standing("10")),
        RuleExample.of("The whole measure is paid at the rate of the tier it reaches")
            .hit("a standing under retroactive tiers", RETROACTIVE, standing("10"))
            .nearMiss("the same under marginal tiers", MARGINAL, standing("10")),
        RuleExample.of(
                "What is above the quota is paid at the rate of the tier that the measure reaches")
            .hit("a standing under top tiers", commission(Method.TOP_TIER), standing("1200"))
            .nearMiss("the same under retroactive tiers", RETROACTIVE, standing("1200")),
        RuleExample.of("Pay rises evenly between the bounds of the tiers")
            .hit("a standing on a curve", commission(Method.INTERPOLATED), standing("10"))
            .nearMiss("the same without its gate", commission(Method.INTERPOLATED), shut()),
        RuleExample.of("The measure is paid at the rate that the grid says for two measures")
            .hit("a standing under a grid", commission(grid()), standing("10"))
            .nearMiss("the same under tiers", MARGINAL, standing("10")),
        RuleExample.of("A standing is paid by the first case that it meets")
            .hit("a standing that meets the second of two cases", CASES, standing("1"), SECOND_CASE)
            .nearMiss("one that meets neither", CASES, standing("1")));
  }

  static List<RuleExample> gates() {
    return List.of(
        RuleExample.of("A component whose gate is not met pays nothing")
            .hit("a commission whose gate is not met", MARGINAL, shut())
            .nearMiss("the same with its gate met", MARGINAL, standing("1000")),
        RuleExample.of("A commission whose measure does not come to its threshold pays nothing")
            .hit("499.99 of a threshold of 500", from500(), standing("499.99"))
            .nearMiss("exactly 500 of a threshold of at least 500", from500(), standing("500")));
  }

  static List<RuleExample> rates() {
    return List.of(
        RuleExample.of("A deal line is paid at the first rate that it meets")
            .hit("a line that meets the first and the second row", FIRST, FIRST_ROW, SECOND_ROW)
            .nearMiss("the same where the most specific row pays", SPECIFIC, FIRST_ROW, SECOND_ROW),
        RuleExample.of("A deal line is paid at the most specific rate that it meets")
            .hit(
                "a line that meets two rows, told by one and by three tests",
                SPECIFIC,
                FIRST_ROW,
                SECOND_ROW)
            .nearMiss("the same where the first row pays", FIRST, FIRST_ROW, SECOND_ROW));
  }

  private static Commission from500() {
    Threshold threshold =
        new Threshold(Terms.Each.PERIOD, new BigDecimal("500"), false, true, false);
    return commission(new Commission.InTable(), Method.MARGINAL, threshold);
  }
}
