package io.countersign.calculation;

import io.countersign.deals.DealEvent;
import io.countersign.deals.DealId;
import io.countersign.deals.DealLine;
import io.countersign.deals.DealTeam;
import io.countersign.deals.Opportunity;
import io.countersign.deals.Sale;
import io.countersign.money.Quantity;
import io.countersign.money.Rate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Deals by chance under a plan, in a company of two levels of managers: of one or several lines,
 * sold alone or together, some amended, some cancelled.
 */
final class AnyHistory {

  private static final List<String> SELLERS = List.of("amy", "bob", "cid", "dan", "fay");
  private static final List<String> PRODUCTS = List.of("Widget", "Gadget", "Gizmo", "Tool");
  private static final LocalDate START = LocalDate.parse("2016-12-01");

  private final Random random;
  private final Story story;

  private AnyHistory(String plan, long seed) {
    random = new Random(seed);
    story = Story.under(plan).seat("eve", "Manager", null).seat("max", "Manager", "eve");
    for (String seller : SELLERS) {
      story.seller(seller, random.nextInt(3) == 0 ? "eve" : "max");
    }
  }

  /** A worksheet of so many deals; the same for the same seed. */
  static Worksheet of(String plan, int deals, long seed) {
    return new AnyHistory(plan, seed).worksheet(deals);
  }

  private Worksheet worksheet(int deals) {
    for (int i = 0; i < deals; i++) {
      DealId id = new DealId("D" + (1000 + i * 7919 % 1000));
      LocalDate on = START.plusDays(random.nextInt(430));
      story.tell(id.value(), new DealEvent.Won(new Opportunity(id, team(), sale()), on));
      if (random.nextInt(8) == 0) {
        LocalDate later = on.plusDays(random.nextInt(90));
        story.tell(id.value(), new DealEvent.Amended(id, sale(), later));
      }
      if (random.nextInt(5) == 0) {
        LocalDate later = on.plusDays(random.nextInt(150));
        story.tell(id.value(), new DealEvent.Cancelled(id, "returned", later));
      }
    }
    return story.worksheet();
  }

  private DealTeam team() {
    List<DealTeam.Member> members = new ArrayList<>();
    int first = random.nextInt(SELLERS.size());
    int together = random.nextInt(4) == 0 ? 2 + random.nextInt(2) : 1;
    int left = 100;
    for (int i = 0; i < together; i++) {
      int share = i + 1 == together ? left : 1 + random.nextInt(left - together + i);
      left -= share;
      members.add(member(SELLERS.get((first + i) % SELLERS.size()), share, ""));
    }
    if (random.nextInt(4) == 0) {
      members.add(member(SELLERS.get((first + 4) % SELLERS.size()), 30, "engineer"));
    }
    return new DealTeam(members);
  }

  private static DealTeam.Member member(String who, int share, String role) {
    return new DealTeam.Member(Story.id(who), Rate.percent(String.valueOf(share)), role);
  }

  private Sale sale() {
    List<DealLine> lines = new ArrayList<>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      BigDecimal amount =
          BigDecimal.valueOf(random.nextInt(100_000), random.nextInt(5) == 0 ? 3 : 2);
      BigDecimal cost = amount.multiply(new BigDecimal("0." + random.nextInt(99)));
      lines.add(
          new DealLine(
              PRODUCTS.get(random.nextInt(PRODUCTS.size())),
              BigDecimal.valueOf(1 + random.nextInt(6)),
              Quantity.of(amount.toString(), "USD"),
              Quantity.of(cost.toPlainString(), "USD")));
    }
    Map<String, String> words =
        Map.of(
            "kind", random.nextBoolean() ? "new" : "old",
            "score", String.valueOf(random.nextInt(6)),
            "partner", random.nextBoolean() ? "eve" : "bob",
            "area", random.nextBoolean() ? "East" : "West");
    return new Sale(random.nextBoolean() ? "Acme" : "Umbrella", lines, words);
  }
}
