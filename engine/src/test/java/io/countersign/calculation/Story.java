package io.countersign.calculation;

import io.countersign.calendar.DateRange;
import io.countersign.calendar.Period;
import io.countersign.canonical.Digest;
import io.countersign.deals.DealEvent;
import io.countersign.deals.DealHistory;
import io.countersign.deals.DealId;
import io.countersign.deals.DealLine;
import io.countersign.deals.DealTeam;
import io.countersign.deals.Opportunity;
import io.countersign.deals.Sale;
import io.countersign.earning.Earning;
import io.countersign.money.Money;
import io.countersign.money.Quantity;
import io.countersign.money.Rate;
import io.countersign.people.Assignment;
import io.countersign.people.Participant;
import io.countersign.people.ParticipantId;
import io.countersign.people.Position;
import io.countersign.people.Roster;
import io.countersign.plans.PlanReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A small company told in a few words: a plan, people, deals, and what they come to in 2017. */
final class Story {

  private static final LocalDate START = LocalDate.parse("2016-01-01");

  private final String plan;
  private final List<Participant> people = new ArrayList<>();
  private final List<Assignment> seats = new ArrayList<>();
  private final Map<String, List<DealEvent>> events = new LinkedHashMap<>();

  private Story(String plan) {
    this.plan = plan;
  }

  /** A plan in USD by the quarter for 2017; the text begins after the head. */
  static Story under(String body) {
    return new Story(
        """
        plan: story
        title: Story
        version: 1
        currency: USD
        effective: { from: 2017-01-01, until: 2018-01-01 }
        period: quarter
        """
            + body);
  }

  Story seller(String name, @Nullable String manager) {
    return seat(name, "Seller", manager);
  }

  Story seat(String name, String position, @Nullable String manager) {
    people.add(new Participant(id(name), name));
    seats.add(
        new Assignment(
            id(name),
            Position.of(position, "East"),
            manager == null ? null : id(manager),
            DateRange.from(START)));
    return this;
  }

  Story won(String deal, String on, String amount, String... sellers) {
    return tell(deal, new DealEvent.Won(opportunity(deal, amount, sellers), LocalDate.parse(on)));
  }

  Story cancelled(String deal, String on) {
    return tell(deal, new DealEvent.Cancelled(new DealId(deal), "test", LocalDate.parse(on)));
  }

  Story signed(String deal, String on) {
    return tell(
        deal, new DealEvent.Signed(new DealId(deal), Digest.of(new byte[0]), LocalDate.parse(on)));
  }

  Story amended(String deal, String on, String amount) {
    return tell(deal, new DealEvent.Amended(new DealId(deal), sale(amount), LocalDate.parse(on)));
  }

  Story tell(String deal, DealEvent event) {
    events.computeIfAbsent(deal, d -> new ArrayList<>()).add(event);
    return this;
  }

  Outcome outcome() {
    return Calculation.calculate(worksheet());
  }

  Worksheet worksheet() {
    List<DealHistory> deals = new ArrayList<>();
    events.forEach((deal, told) -> deals.add(new DealHistory(new DealId(deal), told)));
    return new Worksheet(
        PlanReader.read("story.yaml", plan),
        new Roster(people, seats),
        deals,
        List.of(
            Period.quarter(2017, 1),
            Period.quarter(2017, 2),
            Period.quarter(2017, 3),
            Period.quarter(2017, 4)));
  }

  /** What somebody gets by a component in a quarter, payable and held together. */
  static Money paid(Outcome outcome, String who, String component, int quarter) {
    return outcome.earnings().stream()
        .filter(e -> e.key().who().equals(id(who)))
        .filter(e -> e.key().component().equals(component))
        .filter(e -> e.key().period().equals(Period.quarter(2017, quarter)))
        .map(Earning::amount)
        .reduce(Money.of("USD", "0.00"), Money::plus);
  }

  static Opportunity opportunity(String deal, String amount, String... sellers) {
    List<DealTeam.Member> members = new ArrayList<>();
    for (String seller : sellers) {
      String[] parts = seller.split(" ", -1);
      Rate share = parts.length == 1 ? Rate.WHOLE : Rate.percent(parts[1]);
      members.add(new DealTeam.Member(id(parts[0]), share));
    }
    return new Opportunity(new DealId(deal), new DealTeam(members), sale(amount));
  }

  /** A sale such as {@code USD 100 Widget}; the product may be left out. */
  static Sale sale(String text) {
    String[] parts = text.split(" ", 3);
    String product = parts.length > 2 ? parts[2] : "Widget";
    return new Sale(
        "Acme",
        List.of(new DealLine(product, BigDecimal.ONE, Quantity.of(parts[1], parts[0]))),
        Map.of("kind", "new"));
  }

  static ParticipantId id(String name) {
    return new ParticipantId(name);
  }
}
