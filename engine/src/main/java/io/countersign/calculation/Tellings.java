package io.countersign.calculation;

import io.countersign.deals.DealEvent;
import io.countersign.deals.DealEvent.Amended;
import io.countersign.deals.DealEvent.Invoiced;
import io.countersign.deals.DealEvent.Paid;
import io.countersign.deals.DealEvent.Signed;
import io.countersign.deals.DealEvent.Won;
import io.countersign.deals.DealHistory;
import io.countersign.deals.DealLine;
import io.countersign.deals.Sale;
import io.countersign.money.Quantity;
import io.countersign.plans.Measure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The lines that an event of a deal adds. */
final class Tellings {

  /** Decimals of the part of a payment that falls to one of several lines. */
  private static final int PLACES = 10;

  private Tellings() {}

  static Measure.@Nullable On eventOf(DealEvent event) {
    if (event instanceof Signed) {
      return Measure.On.SIGNED;
    }
    if (event instanceof Invoiced) {
      return Measure.On.INVOICED;
    }
    return event instanceof Paid ? Measure.On.COLLECTED : null;
  }

  /** What is sold on a day: the win as amended until then. */
  static Sale saleOn(DealHistory history, Won won, LocalDate day) {
    Sale sale = won.opportunity().sale();
    for (Amended amended : history.amendments()) {
      sale = amended.on().isAfter(day) ? sale : amended.sale();
    }
    return sale;
  }

  /** The whole sale for a signature; for money, its part of each line, adding up to it. */
  static List<DealLine> lines(DealEvent event, Sale sale) {
    if (event instanceof Invoiced invoiced) {
      return parts(sale, invoiced.amount());
    }
    return event instanceof Paid paid ? parts(sale, paid.amount()) : sale.lines();
  }

  private static List<DealLine> parts(Sale sale, Quantity money) {
    BigDecimal whole = sum(sale.lines());
    if (whole.signum() == 0) {
      return List.of();
    }
    List<DealLine> parts = new ArrayList<>();
    BigDecimal left = money.value();
    for (int i = 0; i < sale.lines().size(); i++) {
      DealLine line = sale.lines().get(i);
      boolean last = i + 1 == sale.lines().size();
      BigDecimal amount = last ? left : part(line.amount().value(), money.value(), whole);
      left = left.subtract(amount);
      Quantity cost = line.cost();
      parts.add(
          line.with(
              part(line.units(), money.value(), whole),
              new Quantity(amount, money.unit()),
              cost == null
                  ? null
                  : new Quantity(part(cost.value(), money.value(), whole), money.unit())));
    }
    return parts;
  }

  private static BigDecimal part(BigDecimal of, BigDecimal money, BigDecimal whole) {
    return of.multiply(money).divide(whole, PLACES, RoundingMode.HALF_UP).stripTrailingZeros();
  }

  /** The amounts of the lines together. */
  static BigDecimal sum(List<DealLine> lines) {
    return lines.stream().map(l -> l.amount().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** What lines have in common that are netted: the product and the words about it. */
  private record Same(String product, Map<String, String> attributes) {

    static Same of(DealLine line) {
      return new Same(line.product(), line.attributes());
    }
  }

  /** The lines of the sale now, less the lines before, by product and the words about it. */
  static List<DealLine> difference(Sale before, Sale now) {
    Map<Same, DealLine> net = new LinkedHashMap<>();
    before.lines().forEach(line -> net.merge(Same.of(line), minus(line), Tellings::plus));
    now.lines().forEach(line -> net.merge(Same.of(line), line, Tellings::plus));
    net.values().removeIf(l -> l.units().signum() == 0 && l.amount().value().signum() == 0);
    return List.copyOf(net.values());
  }

  static DealLine minus(DealLine line) {
    Quantity cost = line.cost();
    return line.with(
        line.units().negate(), minus(line.amount()), cost == null ? null : minus(cost));
  }

  private static Quantity minus(Quantity quantity) {
    return new Quantity(quantity.value().negate(), quantity.unit());
  }

  private static DealLine plus(DealLine a, DealLine b) {
    Quantity one = a.cost();
    Quantity other = b.cost();
    return a.with(
        a.units().add(b.units()),
        a.amount().plus(b.amount()),
        one == null || other == null ? null : one.plus(other));
  }
}
