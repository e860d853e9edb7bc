package io.countersign.calculation;

import io.countersign.attainment.Metric;
import io.countersign.calendar.DateRange;
import io.countersign.canonical.Digest;
import io.countersign.deals.DealEvent;
import io.countersign.deals.DealHistory;
import io.countersign.deals.DealId;
import io.countersign.deals.DealLine;
import io.countersign.deals.DealTeam;
import io.countersign.deals.Opportunity;
import io.countersign.deals.Sale;
import io.countersign.money.ExchangeRates;
import io.countersign.money.Quantity;
import io.countersign.money.Rate;
import io.countersign.people.Assignment;
import io.countersign.people.Participant;
import io.countersign.people.ParticipantId;
import io.countersign.people.Position;
import io.countersign.people.Roster;
import io.countersign.plans.PlanReader;
import io.countersign.plans.PlanVersion;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A year of a small company by seed: sellers under two managers, and all that happens to deals. */
final class RandomHistory {

  private static final LocalDate START = LocalDate.parse("2017-01-01");
  private static final LocalDate JOINS = START.plusDays(100);
  private static final List<String> SELLERS = List.of("amy", "bob", "cem", "dee", "eve");

  private final Random random;
  private final String currency;

  private RandomHistory(long seed, String currency) {
    random = new Random(seed);
    this.currency = currency;
  }

  static Worksheet under(String plan, long seed) {
    PlanVersion version = PlanReader.read("random.yaml", plan);
    RandomHistory history = new RandomHistory(seed, version.plan().currency().getCurrencyCode());
    return new Worksheet(
        version,
        history.roster(),
        history.deals(),
        version.plan().head().periodsIn(START, START.plusYears(1)),
        new Worksheet.Known(history.metrics(), ExchangeRates.NONE));
  }

  private Roster roster() {
    List<Participant> people = new ArrayList<>();
    List<Assignment> seats = new ArrayList<>();
    for (String manager : List.of("zoe", "yan")) {
      people.add(new Participant(id(manager), manager));
      seats.add(seat(manager, "Manager", manager.equals("zoe") ? null : "zoe", START));
    }
    for (String seller : SELLERS) {
      people.add(new Participant(id(seller), seller));
      LocalDate from = seller.equals("eve") ? JOINS : START;
      seats.add(seat(seller, "Seller", random.nextBoolean() ? "zoe" : "yan", from));
    }
    return new Roster(people, seats);
  }

  private static Assignment seat(String who, String title, String manager, LocalDate from) {
    String region = who.compareTo("c") < 0 ? "West" : "East";
    return new Assignment(
        id(who),
        Position.of(title, region),
        manager == null ? null : id(manager),
        DateRange.from(from));
  }

  private List<DealHistory> deals() {
    List<DealHistory> deals = new ArrayList<>();
    int count = 10 + random.nextInt(50);
    for (int i = 0; i < count; i++) {
      deals.add(deal(new DealId("D" + i)));
    }
    return deals;
  }

  private DealHistory deal(DealId id) {
    LocalDate won = START.plusDays(random.nextInt(360));
    Sale sale = sale();
    List<DealEvent> events = new ArrayList<>();
    events.add(new DealEvent.Won(new Opportunity(id, team(won), sale), won));
    if (random.nextInt(3) == 0) {
      events.add(new DealEvent.Signed(id, Digest.of(new byte[0]), later(won)));
    }
    if (random.nextInt(6) == 0) {
      events.add(new DealEvent.Amended(id, sale(), later(won)));
    }
    if (random.nextInt(3) == 0) {
      Quantity half =
          new Quantity(
              sale.lines().get(0).amount().value().movePointLeft(1),
              sale.lines().get(0).amount().unit());
      events.add(new DealEvent.Paid(id, "I1", half, later(won)));
    }
    if (random.nextInt(6) == 0) {
      events.add(new DealEvent.Cancelled(id, "test", later(won)));
    }
    return new DealHistory(id, events);
  }

  private LocalDate later(LocalDate won) {
    LocalDate day = won.plusDays(random.nextInt(120));
    return day.isBefore(START.plusYears(1)) ? day : START.plusYears(1).minusDays(1);
  }

  /** Those who sell on a day; the last one comes later. */
  private DealTeam team(LocalDate won) {
    int many = SELLERS.size() - (won.isBefore(JOINS) ? 1 : 0);
    String first = SELLERS.get(random.nextInt(many));
    String second = SELLERS.get(random.nextInt(many));
    if (first.equals(second) || random.nextBoolean()) {
      return DealTeam.alone(id(first));
    }
    Rate share = Rate.percent(String.valueOf(10 + random.nextInt(80)));
    Rate rest = new Rate(BigDecimal.ONE.subtract(share.fraction()));
    return new DealTeam(
        List.of(new DealTeam.Member(id(first), share), new DealTeam.Member(id(second), rest)));
  }

  private Sale sale() {
    List<DealLine> lines = new ArrayList<>();
    for (String product : List.of("Widget", "Gadget", "Other")) {
      if (lines.isEmpty() || random.nextInt(3) == 0) {
        BigDecimal amount = BigDecimal.valueOf(1 + random.nextInt(300_000), 2);
        BigDecimal units = BigDecimal.valueOf(1 + random.nextInt(9));
        lines.add(new DealLine(product, units, Quantity.of(amount.toPlainString(), currency)));
      }
    }
    return new Sale("Acme", lines, Map.of("kind", random.nextBoolean() ? "new" : "old"));
  }

  private List<Metric> metrics() {
    List<Metric> metrics = new ArrayList<>();
    for (String seller : SELLERS) {
      for (int month = 0; month < 12; month++) {
        BigDecimal score = BigDecimal.valueOf(random.nextInt(120), 2);
        metrics.add(new Metric(id(seller), "csat", START.plusMonths(month), score));
      }
    }
    return metrics;
  }

  private static ParticipantId id(String name) {
    return new ParticipantId(name);
  }
}
