package io.countersign.demo;

import io.countersign.calendar.Period;
import io.countersign.deals.DealEvent;
import io.countersign.deals.DealId;
import io.countersign.deals.DealLine;
import io.countersign.deals.DealTeam;
import io.countersign.deals.Opportunity;
import io.countersign.deals.Sale;
import io.countersign.money.Quantity;
import io.countersign.money.Rate;
import io.countersign.money.Unit;
import io.countersign.people.ParticipantId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** A year of deals with everything that happens to deals. */
final class DemoDeals {

  private record Product(String name, int price, int most) {}

  private static final List<Product> PRODUCTS =
      List.of(
          new Product("Switch 24", 890, 30),
          new Product("Switch 48", 1_640, 24),
          new Product("Router Edge", 4_200, 8),
          new Product("Router Core", 27_500, 4),
          new Product("Fabric Manager", 12_400, 3),
          new Product("Care Plus", 2_150, 6));
  private static final String[] CUSTOMERS = {
    "Kestrel Air", "Lumen & Vale", "Pinecrest Bank", "Zephyr Labs", "Tamarind Retail",
    "Vantage Optics", "Quarry Lane", "Meridian Freight", "Halden Foods", "Wexford Pharma",
    "Sola Marine", "Northgate Clinics", "Ostrava Steel", "Bluefin Logistics", "Cobalt Energy",
    "Harrow Press", "Juniper Hotels", "Larkspur Media"
  };
  private static final String LATE = "late";

  private final Random random;
  private final List<ParticipantId> sellers;
  private final LocalDate start;
  private final LocalDate today;
  private final List<DealEvent> events = new ArrayList<>();
  private int number = 10_400;

  DemoDeals(List<ParticipantId> sellers, List<Period> quarters, LocalDate today, long seed) {
    this.random = new Random(seed);
    this.sellers = sellers;
    this.start = quarters.get(0).from();
    this.today = today;
    for (ParticipantId seller : sellers) {
      int strength = 70 + random.nextInt(70);
      int days = Math.toIntExact(ChronoUnit.DAYS.between(start, today)) + 1;
      int deals = days * strength / 900;
      for (int i = 0; i < deals; i++) {
        deal(seller, start.plusDays(random.nextInt(days)));
      }
    }
    events.sort(
        java.util.Comparator.comparing((DealEvent e) -> learnedOn(e, quarters))
            .thenComparing(e -> e.deal().value()));
  }

  List<DealEvent> events() {
    return events;
  }

  /** The day on which the company learns of an event; a late correction comes a quarter later. */
  static LocalDate learnedOn(DealEvent event, List<Period> quarters) {
    boolean late =
        event instanceof DealEvent.Won won
            && won.opportunity().sale().attributes().containsKey(LATE);
    LocalDate last = quarters.get(quarters.size() - 1).from();
    return late && event.on().isBefore(last) ? event.on().plusMonths(3) : event.on();
  }

  private void deal(ParticipantId seller, LocalDate on) {
    Opportunity opportunity = opportunity(seller);
    switch (random.nextInt(10)) {
      case 0, 1, 2 -> events.add(new DealEvent.Lost(opportunity, on));
      case 3 -> events.add(new DealEvent.Opened(opportunity, on));
      default -> won(opportunity, on);
    }
  }

  private void won(Opportunity opportunity, LocalDate on) {
    DealId id = opportunity.id();
    events.add(new DealEvent.Won(opportunity, on));
    add(new DealEvent.Booked(id, "BK-" + id.value(), on));
    String invoice = "INV-" + id.value();
    LocalDate invoiced = on.plusDays(5L + random.nextInt(20));
    Quantity amount = amount(opportunity.sale());
    int fate = random.nextInt(100);
    if (fate < 5) {
      add(new DealEvent.Cancelled(id, "Customer withdrew", on.plusDays(10L + random.nextInt(150))));
    } else if (fate < 10) {
      add(new DealEvent.Amended(id, sale(1, false), on.plusDays(20L + random.nextInt(70))));
    } else if (fate < 12) {
      Opportunity corrected =
          new Opportunity(id, opportunity.team(), sale(opportunity.sale().lines().size(), true));
      add(new DealEvent.Won(corrected, on));
    }
    add(new DealEvent.Invoiced(id, invoice, amount, invoiced));
    add(new DealEvent.Paid(id, invoice, amount, invoiced.plusDays(15L + random.nextInt(30))));
  }

  private void add(DealEvent event) {
    if (!event.on().isAfter(today)) {
      events.add(event);
    }
  }

  private Opportunity opportunity(ParticipantId seller) {
    DealTeam team = DealTeam.alone(seller);
    if (random.nextInt(8) == 0) {
      ParticipantId other = sellers.get(random.nextInt(sellers.size()));
      if (!other.equals(seller)) {
        int share = 20 + 10 * random.nextInt(5);
        team =
            new DealTeam(
                List.of(
                    new DealTeam.Member(seller, Rate.percent(String.valueOf(100 - share))),
                    new DealTeam.Member(other, Rate.percent(String.valueOf(share)))));
      }
    }
    return new Opportunity(new DealId("D-" + number++), team, sale(1 + random.nextInt(2), false));
  }

  private Sale sale(int lines, boolean late) {
    List<DealLine> sold = new ArrayList<>();
    Set<String> chosen = new HashSet<>();
    while (sold.size() < lines) {
      Product product = PRODUCTS.get(random.nextInt(PRODUCTS.size()));
      if (chosen.add(product.name())) {
        int units = 1 + random.nextInt(product.most());
        long cents = (long) product.price() * units * (80 + random.nextInt(21));
        sold.add(
            new DealLine(
                product.name(),
                BigDecimal.valueOf(units),
                new Quantity(BigDecimal.valueOf(cents, 2), new Unit("EUR"))));
      }
    }
    String kind = random.nextInt(3) == 0 ? "new" : "renewal";
    Map<String, String> words =
        late
            ? Map.of("kind", kind, LATE, "corrected after the order was checked")
            : Map.of("kind", kind);
    return new Sale(CUSTOMERS[random.nextInt(CUSTOMERS.length)], sold, words);
  }

  private static Quantity amount(Sale sale) {
    return sale.lines().stream()
        .map(DealLine::amount)
        .reduce(Quantity::plus)
        .orElseThrow(() -> new IllegalStateException("a sale without lines"));
  }
}
