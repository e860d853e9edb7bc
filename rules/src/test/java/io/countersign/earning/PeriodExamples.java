package io.countersign.earning;

import static io.countersign.earning.Components.HEAD;
import static io.countersign.earning.Components.HUNDRED;
import static io.countersign.earning.Components.SALES;
import static io.countersign.earning.Components.TABLE;
import static io.countersign.earning.Components.bonus;
import static io.countersign.earning.Components.shut;
import static io.countersign.earning.Components.standing;

import io.countersign.money.Rate;
import io.countersign.plans.Contest;
import io.countersign.plans.CreditRule.Levels;
import io.countersign.plans.Draw;
import io.countersign.plans.Measure;
import io.countersign.plans.OverridePay;
import io.countersign.plans.PlanComponent.Guarantee;
import io.countersign.plans.PlanComponent.Reward;
import io.countersign.plans.PlanComponent.Salary;
import io.countersign.plans.PlanComponent.Times;
import io.countersign.plans.Pool;
import io.countersign.plans.Scorecard;
import io.countersign.plans.Terms;
import io.countersign.plans.TotalCap;
import io.countersign.rulebook.RuleExample;
import java.math.BigDecimal;
import java.util.List;

/** What is paid for a period as a whole, by example. */
final class PeriodExamples {

  private static final Scorecard SCORECARD =
      new Scorecard(HEAD, Terms.NONE, HUNDRED, List.of(), null);
  private static final Contest CONTEST =
      new Contest(HEAD, Terms.NONE, SALES, false, List.of(), Contest.Ties.SHARE, null);
  private static final Pool POOL =
      new Pool(
          HEAD,
          Terms.NONE,
          new Pool.Fixed(BigDecimal.TEN),
          new Pool.Dealt(Pool.By.EQUALLY, ""),
          false);
  private static final Reward REWARD =
      new Reward(HEAD, Terms.NONE, SALES, Rate.WHOLE, HUNDRED, new Reward.Item("A trip", true));
  private static final OverridePay ON_PAY =
      override(new OverridePay.Pay(List.of("commission"), Rate.percent("10"), false));
  private static final OverridePay ON_SALES =
      override(new OverridePay.Sales("sales", SALES, TABLE));
  private static final Draw OWED_BACK = draw(Draw.Kind.RECOVERABLE);
  private static final Draw NOT_OWED_BACK = draw(Draw.Kind.NON_RECOVERABLE);
  private static final Draw IN_ADVANCE = draw(Draw.Kind.IN_ADVANCE);
  private static final Guarantee GUARANTEE = new Guarantee(HEAD, Terms.NONE, HUNDRED, List.of(), 0);
  private static final TotalCap CAP =
      new TotalCap(
          HEAD,
          Terms.NONE,
          List.of(HUNDRED),
          BigDecimal.ONE,
          List.of("commission"),
          Measure.Resets.PERIOD,
          false);
  private static final Salary SALARY = new Salary(HEAD, Terms.NONE, HUNDRED);

  private PeriodExamples() {}

  static List<RuleExample> bonuses() {
    return List.of(
        RuleExample.of("A bonus is earned when the measure reaches its part of the quota")
            .hit("exactly 1,000 of a quota of 1,000", bonus(null, null), standing("1000"))
            .nearMiss("999.99 of a quota of 1,000", bonus(null, null), standing("999.99")),
        RuleExample.of("A bonus by levels pays the amount of the level that the measure reaches")
            .hit("a standing under a bonus by levels", bonus(TABLE, null), standing("10"))
            .nearMiss("the same under a bonus of one amount", bonus(null, null), standing("10")),
        RuleExample.of("A bonus for each time is paid as often as its measure counts")
            .hit(
                "a standing under a bonus for each time",
                bonus(null, new Times("months", 4)),
                standing("0"))
            .nearMiss(
                "the same with its gate not met", bonus(null, new Times("months", 4)), shut()),
        RuleExample.of("A scorecard pays its target by the weighted sum of its scores")
            .hit("a standing under a scorecard", SCORECARD, standing("0"))
            .nearMiss("the same with its gate not met", SCORECARD, shut()),
        RuleExample.of("A reward is given when the measure reaches its part of the quota")
            .hit("exactly 1,000 of a quota of 1,000", REWARD, standing("1000"))
            .nearMiss("999.99 of a quota of 1,000", REWARD, standing("999.99")));
  }

  static List<RuleExample> shares() {
    return List.of(
        RuleExample.of("A contest gives its prizes by rank among those who qualify")
            .hit("a participant who qualifies", CONTEST, standing("10"))
            .nearMiss("one who does not", CONTEST, shut()),
        RuleExample.of("A pool is dealt out among those who qualify")
            .hit("a participant who qualifies", POOL, standing("10"))
            .nearMiss("one who does not", POOL, shut()),
        RuleExample.of("An override on pay is a part of what the components named pay")
            .hit("a standing under an override on a commission", ON_PAY, standing("0"))
            .nearMiss("the same under an override on sales", ON_SALES, standing("0")),
        RuleExample.of(
                "An override on sales pays what each report sells at the rate of the band of that"
                    + " report")
            .hit("a standing under an override on sales", ON_SALES, standing("0"))
            .nearMiss("the same under an override on a commission", ON_PAY, standing("0")));
  }

  static List<RuleExample> draws() {
    return List.of(
        RuleExample.of("A recoverable draw raises low pay to its amount and is owed back")
            .hit("a standing under a recoverable draw", OWED_BACK, standing("0"))
            .nearMiss("the same under one that is not", NOT_OWED_BACK, standing("0")),
        RuleExample.of(
                "A draw that is not recoverable raises low pay to its amount and is not owed back")
            .hit("a standing under a draw that is not recoverable", NOT_OWED_BACK, standing("0"))
            .nearMiss("the same under one that is", OWED_BACK, standing("0")),
        RuleExample.of("A draw in advance is paid first and settled from what is earned")
            .hit("a standing under a draw in advance", IN_ADVANCE, standing("0"))
            .nearMiss("the same under a top-up", OWED_BACK, standing("0")),
        RuleExample.of("A guarantee raises low pay to its amount")
            .hit("a standing under a guarantee", GUARANTEE, standing("0"))
            .nearMiss("the same with its gate not met", GUARANTEE, shut()),
        RuleExample.of("A salary is paid for every period in which a seat is held")
            .hit("a standing under a salary", SALARY, standing("0"))
            .nearMiss("the same under a guarantee", GUARANTEE, standing("0")),
        RuleExample.of("A cap on a sum takes away what several components pay above it")
            .hit("a standing under a cap on a sum", CAP, standing("0"))
            .nearMiss("the same with its gate not met", CAP, shut()));
  }

  private static OverridePay override(OverridePay.On on) {
    return new OverridePay(HEAD, Terms.NONE, on, new OverridePay.From(false, Levels.ALL), false);
  }

  private static Draw draw(Draw.Kind kind) {
    return new Draw(HEAD, Terms.NONE, HUNDRED, kind, List.of(), Draw.Recovery.AT_ONCE, 0);
  }
}
