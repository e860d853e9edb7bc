package io.countersign.risk;

import io.countersign.approval.Deviation;
import io.countersign.approval.Risk;
import io.countersign.rulebook.RuleExample;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What puts a contract at risk, by example. */
public final class RiskExamples {

  private static final BigDecimal LIMIT = new BigDecimal("36");
  private static final BigDecimal MORE = new BigDecimal("36.01");

  private RiskExamples() {}

  public static List<RuleExample> all() {
    return List.of(
        figure(
            "A contract worth more than a line names has its points",
            RiskAspect.VALUE,
            "a value of %s, where a line begins above %s"),
        figure(
            "A limit of liability higher than a line names has its points",
            RiskAspect.LIABILITY,
            "liability up to %s, where a line begins above %s"),
        figure(
            "A payment term longer than a line names has its points",
            RiskAspect.PAYMENT_DAYS,
            "%s days to pay, where a line begins above %s"),
        figure(
            "More deviations than a line names have its points",
            RiskAspect.DEVIATIONS,
            "%s deviations, where a line begins above %s"),
        figure(
            "A contract without all signatures for longer than a line names has its points",
            RiskAspect.UNSIGNED_DAYS,
            "%s days without all signatures, where a line begins above %s"),
        figure(
            "More open breaches than a line names have its points",
            RiskAspect.BREACHES,
            "%s open breaches, where a line begins above %s"),
        figure(
            "More missing copies than a line names have its points",
            RiskAspect.COPIES_MISSING,
            "%s missing copies, where a line begins above %s"),
        RuleExample.of(
                "Money in a currency without a rate has the points of every line that looks at it")
            .hit(
                "a value in a currency that the policy has no rate for",
                new RiskLine("large", RiskAspect.VALUE, LIMIT, 5),
                new RiskFigure(RiskAspect.VALUE, null))
            .nearMiss(
                "the same under a line about liability",
                new RiskLine("liable", RiskAspect.LIABILITY, LIMIT, 5),
                new RiskFigure(RiskAspect.VALUE, null)),
        RuleExample.of("A clause that deviates with the risk that a line names has its points")
            .hit(
                "a deviation of high risk under a line for high risk",
                new DeviationRiskLine("high", Risk.HIGH, 20),
                new Deviation("liability", Risk.HIGH, "no limit"))
            .nearMiss(
                "a deviation of medium risk under the same line",
                new DeviationRiskLine("high", Risk.HIGH, 20),
                new Deviation("liability", Risk.MEDIUM, "twice the price")));
  }

  private static RuleExample figure(String rule, RiskAspect aspect, String words) {
    boolean money = aspect == RiskAspect.VALUE || aspect == RiskAspect.LIABILITY;
    BigDecimal more = money ? MORE : LIMIT.add(BigDecimal.ONE);
    RiskLine line = new RiskLine("line", aspect, LIMIT, 5);
    return RuleExample.of(rule)
        .hit(words.formatted(more, LIMIT), line, fact(aspect, more))
        .nearMiss(words.formatted(LIMIT, LIMIT), line, fact(aspect, LIMIT));
  }

  private static RiskFigure fact(RiskAspect aspect, @Nullable BigDecimal number) {
    return new RiskFigure(aspect, number);
  }
}
