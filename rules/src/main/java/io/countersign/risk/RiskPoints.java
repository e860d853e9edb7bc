package io.countersign.risk;

import io.countersign.approval.Deviation;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The points of one line of a policy.
 *
 * @param because what of the contract made them, in words
 */
public record RiskPoints(String line, int points, String because) {

  public static RiskPoints above(RiskLine line, RiskFigure figure) {
    return new RiskPoints(
        line.line(),
        line.points(),
        "%s is %s, more than %s"
            .formatted(line.aspect().words(), plain(figure.number()), plain(line.above())));
  }

  public static RiskPoints unknown(RiskLine line) {
    return new RiskPoints(
        line.line(),
        line.points(),
        line.aspect().words() + " is in a currency for which the policy has no rate");
  }

  public static RiskPoints deviates(DeviationRiskLine line, Deviation deviation) {
    return new RiskPoints(
        line.line(),
        line.points(),
        "clause %s deviates with %s risk: %s"
            .formatted(deviation.clause(), deviation.risk().word(), deviation.what()));
  }

  private static String plain(@Nullable BigDecimal number) {
    return number == null ? "unknown" : number.stripTrailingZeros().toPlainString();
  }
}
