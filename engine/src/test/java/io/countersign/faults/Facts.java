package io.countersign.faults;

import io.countersign.calendar.DateRange;
import io.countersign.canonical.Digest;
import io.countersign.deals.DealEvent;
import io.countersign.deals.DealId;
import io.countersign.deals.DealLine;
import io.countersign.deals.DealTeam;
import io.countersign.deals.Opportunity;
import io.countersign.deals.Sale;
import io.countersign.money.Quantity;
import io.countersign.people.Assignment;
import io.countersign.people.Participant;
import io.countersign.people.ParticipantId;
import io.countersign.people.Position;
import io.countersign.people.Roster;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * The people of a company and what is told of its deals month by month: most deals in time, some
 * late, some corrected when their month is paid, some cancelled, some signed.
 */
final class Facts {

  private static final int MONTHS = 12;
  private static final int DEALS_A_MONTH = 16;
  private static final int SELLERS = 8;
  private static final long SEED = 2017;

  static final String PLAN =
      """
      plan: sellers
      title: Sellers 2017
      version: 1
      currency: USD
      effective: { from: 2017-01-01, until: 2018-01-01 }
      period: month
      measures:
        sales: { count: amount }
      components:
        commission:
          kind: commission
          title: Commission
          measure: sales
          tiers:
            - { up-to: 4000, rate: 5 % }
            - { rate: 8 % }
        push:
          kind: spif
          title: Gadget push
          during: { from: 2017-01-01, until: 2018-01-01 }
          where: { product: Gadget }
          per-deal: 40.00
          earned-when: signed
      clawback:
        early: { clause: early, within-days: 120, recover: full, components: [ commission ] }
      """;

  private final Map<Integer, List<DealEvent>> told = new TreeMap<>();

  Facts() {
    Random random = new Random(SEED);
    for (int month = 1; month <= MONTHS; month++) {
      for (int deal = 1; deal <= DEALS_A_MONTH; deal++) {
        add(month, deal, random);
      }
    }
  }

  /** What is told before a month is calculated. */
  List<DealEvent> toldIn(int month) {
    return told.getOrDefault(month, List.of());
  }

  static Roster roster() {
    DateRange always = DateRange.from(LocalDate.parse("2016-01-01"));
    ParticipantId boss = new ParticipantId("max");
    List<Participant> people = new ArrayList<>(List.of(new Participant(boss, "Max Boss")));
    List<Assignment> seats = new ArrayList<>();
    seats.add(new Assignment(boss, Position.of("Manager", "East"), null, always));
    for (int seller = 1; seller <= SELLERS; seller++) {
      ParticipantId id = new ParticipantId("seller-" + seller);
      people.add(new Participant(id, "Seller " + seller));
      seats.add(new Assignment(id, Position.of("Seller", "East"), boss, always));
    }
    return new Roster(people, seats);
  }

  private void add(int month, int number, Random random) {
    DealId deal = new DealId("D-%02d-%02d".formatted(month, number));
    String seller = "seller-" + (1 + random.nextInt(SELLERS));
    boolean gadget = random.nextInt(10) < 3;
    int cents = 10_000 + random.nextInt(300_000);
    LocalDate on = LocalDate.of(2017, month, 1 + random.nextInt(28));
    int fate = random.nextInt(10);
    tell(month + (fate == 0 ? 1 : 0), won(deal, seller, gadget, cents, on));
    if (fate == 1) {
      tell(month + 1, won(deal, seller, gadget, cents + 12_345, on));
    } else if (fate == 2) {
      tell(month + 2, new DealEvent.Cancelled(deal, "sent back", on.plusMonths(2)));
    }
    if (gadget && random.nextInt(10) < 7) {
      Digest document = Digest.of(new byte[] {(byte) month, (byte) number});
      tell(month + 1, new DealEvent.Signed(deal, document, on.plusMonths(1)));
    }
  }

  private void tell(int month, DealEvent event) {
    told.computeIfAbsent(month, m -> new ArrayList<>()).add(event);
  }

  private static DealEvent won(
      DealId deal, String seller, boolean gadget, int cents, LocalDate on) {
    String product = gadget ? "Gadget" : "Widget";
    Quantity worth = Quantity.of(BigDecimal.valueOf(cents, 2).toPlainString(), "USD");
    List<DealLine> lines = List.of(new DealLine(product, BigDecimal.ONE, worth));
    DealTeam team = DealTeam.alone(new ParticipantId(seller));
    return new DealEvent.Won(new Opportunity(deal, team, new Sale("Acme", lines, Map.of())), on);
  }
}
