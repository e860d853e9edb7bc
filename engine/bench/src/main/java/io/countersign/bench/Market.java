package io.countersign.bench;

import io.countersign.deals.DealEvent;
import io.countersign.deals.DealHistory;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A year of won deals in no order, the same for the same seed: a quarter of them sold by two or
 * three together, every fifth with a second line, every twelfth cancelled within 240 days.
 */
final class Market {

  private static final List<String> FAMILIES =
      List.of("Analytics", "Cloud", "Core", "Edge", "Mobile", "Services");
  private static final Unit USD = new Unit("USD");
  private static final LocalDate NEW_YEAR = LocalDate.of(2025, 1, 1);
  private static final int DAYS = 365;

  private final Random random;
  private final List<ParticipantId> sellers;

  private Market(List<ParticipantId> sellers, long seed) {
    this.random = new Random(seed);
    this.sellers = sellers;
  }

  static List<DealHistory> deals(int count, List<ParticipantId> sellers, long seed) {
    Market market = new Market(sellers, seed);
    List<DealHistory> deals = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      deals.add(market.deal(i, NEW_YEAR.plusDays(market.random.nextInt(DAYS))));
    }
    return deals;
  }

  /** So many deals by the day of winning, made one by one while somebody takes them. */
  static Stream<DealHistory> byDay(int count, List<ParticipantId> sellers, long seed) {
    Market market = new Market(sellers, seed);
    return IntStream.range(0, count)
        .mapToObj(i -> market.deal(i, NEW_YEAR.plusDays((long) i * DAYS / count)));
  }

  private DealHistory deal(int number, LocalDate won) {
    // an odd factor turns the running number into another one of 32 bits, so keys are in no order
    DealId id = new DealId(String.format("D%08X", number * 0x9E3779B1));
    Opportunity opportunity = new Opportunity(id, team(), sale());
    List<DealEvent> events = new ArrayList<>(2);
    events.add(new DealEvent.Won(opportunity, won));
    if (random.nextInt(12) == 0) {
      events.add(new DealEvent.Cancelled(id, "returned", won.plusDays(random.nextInt(240))));
    }
    return new DealHistory(id, events);
  }

  private DealTeam team() {
    int first = random.nextInt(sellers.size());
    int kind = random.nextInt(20);
    if (kind >= 5 || sellers.size() < 3) {
      return DealTeam.alone(sellers.get(first));
    }
    if (kind == 0) {
      return new DealTeam(
          List.of(
              member(first, "33.34"),
              member(first + 1, "33.33"),
              member(first + sellers.size() / 2, "33.33")));
    }
    int share = 5 + random.nextInt(91);
    return new DealTeam(
        List.of(
            member(first, String.valueOf(share)), member(first + 1, String.valueOf(100 - share))));
  }

  private DealTeam.Member member(int seller, String percent) {
    return new DealTeam.Member(sellers.get(seller % sellers.size()), Rate.percent(percent));
  }

  private Sale sale() {
    List<DealLine> lines = new ArrayList<>(2);
    lines.add(line());
    if (random.nextInt(5) == 0) {
      lines.add(line());
    }
    return new Sale("Account " + random.nextInt(50), lines, Map.of());
  }

  /** One product for 100.00 to 15,000.00, small amounts being the more frequent. */
  private DealLine line() {
    int high = 10_000 + random.nextInt(1_490_000);
    int cents = 10_000 + random.nextInt(high - 9_999);
    return new DealLine(
        FAMILIES.get(random.nextInt(FAMILIES.size())),
        BigDecimal.valueOf(1 + random.nextInt(9)),
        new Quantity(BigDecimal.valueOf(cents, 2), USD));
  }
}
