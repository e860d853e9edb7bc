package io.countersign.web.contracts;

import io.countersign.deals.Booking;
import io.countersign.money.Money;
import io.countersign.money.Rounding;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.web.util.UriUtils;

/** A booking as the paper shows it: amounts in whole minor units, and their sum. */
public record Order(Booking booking) {

  /** One product of the order. */
  public record Line(String product, BigDecimal units, Money amount) {}

  public String id() {
    return booking.id();
  }

  public String customer() {
    return booking.opportunity().sale().account();
  }

  public String deal() {
    return booking.opportunity().id().value();
  }

  public List<Line> lines() {
    return booking.opportunity().sale().lines().stream()
        .map(
            line ->
                new Line(
                    line.product(),
                    line.units().stripTrailingZeros(),
                    Rounding.HALF_UP.round(line.amount().value(), booking.currency())))
        .toList();
  }

  public Money total() {
    return lines().stream().map(Line::amount).reduce(Money.zero(booking.currency()), Money::plus);
  }

  /** Where a contract for it is drafted. */
  public String draftPath() {
    return "/contracts/draft?booking=" + UriUtils.encode(id(), StandardCharsets.UTF_8);
  }
}
