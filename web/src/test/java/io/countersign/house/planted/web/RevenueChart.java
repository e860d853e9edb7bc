package io.countersign.house.planted.web;

import java.math.BigDecimal;

/** Draws with fractions, as a chart may, but makes an amount of one, as nothing may. */
public record RevenueChart(double width) {
  BigDecimal amountAt(double x) {
    return new BigDecimal(x / width);
  }
}
