package io.countersign.accounting;

import io.countersign.calendar.DateRange;
import io.countersign.calendar.Period;
import io.countersign.deals.DealEvent;
import io.countersign.deals.DealHistory;
import io.countersign.deals.DealId;
import io.countersign.deals.DealLine;
import io.countersign.deals.DealTeam;
import io.countersign.deals.Opportunity;
import io.countersign.deals.Sale;
import io.countersign.earning.EarningKey;
import io.countersign.ledger.Balance;
import io.countersign.ledger.EarningLine;
import io.countersign.ledger.EntryNumber;
import io.countersign.ledger.Holder;
import io.countersign.money.Money;
import io.countersign.money.Quantity;
import io.countersign.people.Assignment;
import io.countersign.people.Participant;
import io.countersign.people.ParticipantId;
import io.countersign.people.Position;
import io.countersign.people.Roster;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Facts of accounting in a few words. */
final class Costs {

  private final Map<Period, Map<EarningLine, Balance>> posted = new LinkedHashMap<>();
  private final Map<String, List<DealEvent>> events = new TreeMap<>();
  private final Map<String, List<Facts.End>> ends = new HashMap<>();
  private final Map<LocalDate, Map<Holder, Money>> paid = new HashMap<>();

  Costs won(String deal, String on, Map<String, String> words, String... products) {
    List<DealLine> lines = new ArrayList<>();
    for (String product : products) {
      lines.add(
          new DealLine(
              product, BigDecimal.ONE, Quantity.of(String.valueOf(1000 + lines.size()), "USD")));
    }
    if (lines.isEmpty()) {
      lines.add(new DealLine("Widget", BigDecimal.ONE, Quantity.of("1000", "USD")));
    }
    Opportunity sold =
        new Opportunity(
            new DealId(deal),
            DealTeam.alone(new ParticipantId("amy")),
            new Sale("Acme", lines, words));
    return tell(new DealEvent.Won(sold, LocalDate.parse(on)));
  }

  Costs tell(DealEvent event) {
    events.computeIfAbsent(event.deal().value(), d -> new ArrayList<>()).add(event);
    return this;
  }

  Costs ended(String deal, String on, String learned) {
    ends.computeIfAbsent(deal, d -> new ArrayList<>())
        .add(new Facts.End(LocalDate.parse(on), Instant.parse(learned)));
    return this;
  }

  /** Earned by amy as commission. */
  Costs earned(String deal, Period in, String amount) {
    return post(EarningKey.Kind.EARNED, deal, "amy/commission", in, amount);
  }

  Costs recovered(String deal, Period in, String amount) {
    return post(EarningKey.Kind.RECOVERED, deal, "amy/commission", in, amount);
  }

  Costs post(EarningKey.Kind kind, String deal, String whose, Period in, String amount) {
    String[] of = whose.split("/", -1);
    EarningKey key =
        new EarningKey(
            new ParticipantId(of[0]), "sellers", of[1], in, new EarningKey.Origin(kind, deal, 1));
    Money money = Money.of("USD", amount);
    posted
        .computeIfAbsent(in, p -> new LinkedHashMap<>())
        .merge(
            new EarningLine(key, money.currency()),
            new Balance(money, Money.zero(money.currency()), EntryNumber.NONE),
            (a, b) ->
                new Balance(
                    a.payable().plus(b.payable()), a.held().plus(b.held()), EntryNumber.NONE));
    return this;
  }

  Costs paid(String before, String who, String amount) {
    Money money = Money.of("USD", amount);
    paid.computeIfAbsent(LocalDate.parse(before), d -> new HashMap<>())
        .put(new Holder(new ParticipantId(who), money.currency()), money);
    return this;
  }

  Facts facts() {
    Map<String, DealHistory> deals = new HashMap<>();
    events.forEach((deal, told) -> deals.put(deal, new DealHistory(new DealId(deal), told)));
    Map<LocalDate, Map<Holder, Owed>> owed = new HashMap<>();
    Map<Period, Map<String, Money>> expense = new HashMap<>();
    Map<Holder, Owed> sums = new TreeMap<>();
    for (Period period : posted.keySet().stream().sorted().toList()) {
      Objects.requireNonNull(posted.get(period))
          .forEach(
              (line, balance) -> {
                Money zero = Money.zero(line.currency());
                sums.merge(
                    new Holder(line.key().who(), line.currency()),
                    new Owed(balance.payable(), balance.held(), zero),
                    (a, b) -> new Owed(a.earned().plus(b.earned()), a.held().plus(b.held()), zero));
                expense
                    .computeIfAbsent(period, p -> new TreeMap<>())
                    .merge("USD", balance.total(), Money::plus);
              });
      for (Period month : months(2017, 1, 120)) {
        if (!month.until().isBefore(period.until())) {
          owed.put(month.until(), new TreeMap<>(sums));
        }
      }
    }
    return new Facts(posted, owed, paid, expense, deals, ends, roster());
  }

  /** The periods one after another, none of them closed. */
  PeriodBooking book(AccountingPolicy policy, List<Period> periods) {
    PeriodBooking booking = new PeriodBooking(policy, facts());
    periods.forEach(period -> booking.next(new BookPeriod(period, null)));
    return booking;
  }

  static CapitalizedCost only(PeriodBooking booking) {
    List<CapitalizedCost> costs = booking.books().costs();
    if (costs.size() != 1) {
      throw new AssertionError("not one cost but " + costs);
    }
    return costs.get(0);
  }

  static List<Period> months(int year, int first, int count) {
    List<Period> months = new ArrayList<>();
    LocalDate day = LocalDate.of(year, first, 1);
    for (int i = 0; i < count; i++) {
      LocalDate month = day.plusMonths(i);
      months.add(Period.month(month.getYear(), month.getMonthValue()));
    }
    return months;
  }

  static @Nullable Instant at(@Nullable String moment) {
    return moment == null ? null : Instant.parse(moment);
  }

  static Roster roster() {
    List<Participant> people = new ArrayList<>();
    List<Assignment> seats = new ArrayList<>();
    DateRange always = DateRange.from(LocalDate.parse("2010-01-01"));
    ParticipantId max = new ParticipantId("max");
    people.add(new Participant(max, "Max Boss"));
    seats.add(new Assignment(max, Position.of("Manager", "East"), null, always));
    for (String name : List.of("amy", "bob")) {
      ParticipantId id = new ParticipantId(name);
      people.add(new Participant(id, name.equals("amy") ? "Amy Adams" : "Bob Brown"));
      String region = name.equals("amy") ? "East" : "West";
      seats.add(new Assignment(id, Position.of("Seller", region), max, always));
    }
    return new Roster(people, seats);
  }
}
