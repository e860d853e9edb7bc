package io.countersign.calculation;

import io.countersign.deals.DealEvent;
import io.countersign.deals.DealEvent.Cancelled;
import io.countersign.deals.DealEvent.Invoiced;
import io.countersign.deals.DealEvent.Paid;
import io.countersign.deals.DealEvent.Signed;
import io.countersign.money.Fraction;
import io.countersign.money.Quantity;
import io.countersign.plans.Release.Trigger;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far the event that releases pay has happened to a deal before it was cancelled, if it was.
 *
 * @param parts what happened on which day, as parts of the whole sale
 */
record Happened(List<Some> parts, boolean complete) {

  /** A part of the whole on a day. */
  record Some(LocalDate on, Fraction part) {}

  static final Happened NOTHING = new Happened(List.of(), false);

  boolean begun() {
    return !parts.isEmpty();
  }

  /** The day on which all of it had happened. */
  LocalDate last() {
    return parts.get(parts.size() - 1).on();
  }

  /**
   * To several sales together: nothing before the last of those that are not cancelled.
   *
   * @param earliest the first day on which it can have happened to all
   */
  static Happened toAll(List<Sold> sales, Trigger trigger, LocalDate earliest) {
    LocalDate last = earliest;
    for (Sold sold : sales) {
      if (sold.history().cancelled().isEmpty()) {
        Happened own = to(sold, trigger);
        if (!own.complete()) {
          return NOTHING;
        }
        last = own.last().isAfter(last) ? own.last() : last;
      }
    }
    return new Happened(List.of(new Some(last, Fraction.ONE)), true);
  }

  static Happened to(Sold sold, Trigger trigger) {
    List<Some> parts = new ArrayList<>();
    LocalDate end = sold.history().cancelled().map(Cancelled::on).orElse(LocalDate.MAX);
    List<DealEvent> inOrder = new ArrayList<>(sold.history().events());
    inOrder.sort(Comparator.comparing(DealEvent::on));
    Fraction sum = Fraction.ZERO;
    for (DealEvent event : inOrder) {
      Fraction part = event.on().isAfter(end) ? null : part(event, trigger, sold);
      if (part != null && sum.compareTo(Fraction.ONE) < 0) {
        sum = sum.plus(part);
        parts.add(new Some(event.on(), part));
      }
    }
    return new Happened(parts, sum.compareTo(Fraction.ONE) >= 0);
  }

  private static @Nullable Fraction part(DealEvent event, Trigger trigger, Sold sold) {
    if (trigger == Trigger.SIGNED && event instanceof Signed) {
      return Fraction.ONE;
    }
    if (trigger == Trigger.INVOICED && event instanceof Invoiced invoiced) {
      return ofSale(invoiced.amount(), sold);
    }
    return trigger == Trigger.COLLECTED && event instanceof Paid paid
        ? ofSale(paid.amount(), sold)
        : null;
  }

  /** A part of what the deal is worth as it last stood. */
  private static Fraction ofSale(Quantity money, Sold sold) {
    BigDecimal whole =
        sold.history()
            .won()
            .map(won -> Tellings.sum(Tellings.saleOn(sold.history(), won, LocalDate.MAX).lines()))
            .orElse(BigDecimal.ZERO);
    return whole.signum() == 0 ? Fraction.ONE : Fraction.of(money.value()).over(whole);
  }
}
