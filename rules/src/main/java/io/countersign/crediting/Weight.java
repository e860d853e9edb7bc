package io.countersign.crediting;

import io.countersign.plans.WeightTable;
import java.math.BigDecimal;

/** One row of a weight table: the value of a field and what a deal line with it counts for. */
public record Weight(String table, String field, String value, BigDecimal factor) {

  /** The value that stands for every value without a row of its own. */
  public static final String OTHERWISE = WeightTable.OTHERS;
}
