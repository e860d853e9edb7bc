package io.countersign.plans;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How much of a deal line counts, by the value of one text field of the deal. */
public record WeightTable(
    String id, Field by, Map<String, BigDecimal> weights, @Nullable BigDecimal otherwise) {

  /** Stands among the facts for every value without a row of its own; no row may be called so. */
  public static final String OTHERS = "*";

  /** The weight of a value; empty when the table neither lists it nor says what else holds. */
  public Optional<BigDecimal> weightOf(@Nullable String value) {
    BigDecimal listed = value == null ? null : weights.get(value);
    return Optional.ofNullable(listed != null ? listed : otherwise);
  }
}
