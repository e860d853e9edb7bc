package io.countersign.approval;

import io.countersign.rulebook.RuleExample;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who approves a contract, by example. */
public final class ApprovalExamples {

  private static final Need NEED = new Need("line", "finance", 1, 5, "");

  private ApprovalExamples() {}

  public static List<RuleExample> all() {
    return List.of(
        limit(
            "A contract worth more than the policy lets pass is approved first",
            Aspect.VALUE,
            "a value of %s, where %s passes"),
        limit(
            "A discount larger than the policy lets pass is approved first",
            Aspect.DISCOUNT,
            "a discount of %s, where %s passes"),
        limit(
            "A contract that binds for longer than the policy lets pass is approved first",
            Aspect.TERM_MONTHS,
            "%s months, where %s pass"),
        limit(
            "A payment term longer than the policy lets pass is approved first",
            Aspect.PAYMENT_DAYS,
            "%s days to pay, where %s pass"),
        limit(
            "A limit of liability higher than the policy lets pass is approved first",
            Aspect.LIABILITY,
            "liability up to %s, where %s passes"),
        limit(
            "More deviations than the policy lets pass are approved first",
            Aspect.DEVIATIONS,
            "%s deviations, where %s pass"),
        RuleExample.of("What the policy limits and the contract does not state is approved first")
            .hit(
                "an order that does not say its discount, which the policy limits",
                new Limit(Aspect.DISCOUNT, new BigDecimal("0.3"), false, NEED),
                figure(Aspect.DISCOUNT, null))
            .nearMiss(
                "the same under a line by which the unknown passes",
                new Limit(Aspect.DISCOUNT, new BigDecimal("0.3"), true, NEED),
                figure(Aspect.DISCOUNT, null)),
        RuleExample.of("A deviation of at least the risk that the policy names is approved first")
            .hit(
                "a deviation of medium risk, under a line from medium risk on",
                new DeviationLine(Risk.MEDIUM, NEED),
                new Deviation("liability", Risk.MEDIUM, "twice the price"))
            .nearMiss(
                "a deviation of low risk under the same line",
                new DeviationLine(Risk.MEDIUM, NEED),
                new Deviation("liability", Risk.LOW, "another word")),
        RuleExample.of("A document of a kind that the policy names is approved first")
            .hit(
                "a master agreement, which a line names",
                new DocumentLine("master-agreement", NEED),
                new DocumentKind("master-agreement"))
            .nearMiss(
                "an order agreement under the same line",
                new DocumentLine("master-agreement", NEED),
                new DocumentKind("order-agreement")));
  }

  private static RuleExample limit(String rule, Aspect aspect, String words) {
    boolean part = aspect == Aspect.DISCOUNT;
    BigDecimal limit = new BigDecimal(part ? "0.3" : "36");
    BigDecimal more = new BigDecimal(part ? "0.301" : "37");
    Limit line = new Limit(aspect, limit, false, NEED);
    return RuleExample.of(rule)
        .hit(words.formatted(more, limit), line, figure(aspect, more))
        .nearMiss(words.formatted(limit, limit), line, figure(aspect, limit));
  }

  private static Figure figure(Aspect aspect, @Nullable BigDecimal number) {
    return new Figure(aspect, number);
  }
}
