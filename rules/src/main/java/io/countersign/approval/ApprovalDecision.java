package io.countersign.approval;

import io.countersign.money.Rate;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * That a line of the policy asks for approval.
 *
 * @param because what of the contract made it, in words
 */
public record ApprovalDecision(Need need, String because) {

  public static ApprovalDecision above(Limit limit, Figure figure) {
    return new ApprovalDecision(
        limit.need(),
        "%s is %s, more than %s"
            .formatted(
                limit.aspect().words(),
                inWords(limit.aspect(), figure.number()),
                inWords(limit.aspect(), limit.above())));
  }

  public static ApprovalDecision unknown(Limit limit) {
    return new ApprovalDecision(
        limit.need(), limit.aspect().words() + " is not stated in terms that the policy knows");
  }

  public static ApprovalDecision deviates(DeviationLine line, Deviation deviation) {
    return new ApprovalDecision(
        line.need(),
        "clause %s deviates with %s risk: %s"
            .formatted(deviation.clause(), deviation.risk().word(), deviation.what()));
  }

  public static ApprovalDecision kind(DocumentLine line) {
    return new ApprovalDecision(line.need(), "it is a document of the kind " + line.template());
  }

  private static String inWords(Aspect aspect, @Nullable BigDecimal number) {
    if (number == null) {
      return "unknown";
    }
    return aspect == Aspect.DISCOUNT
        ? new Rate(number).inPercent()
        : number.stripTrailingZeros().toPlainString();
  }
}
