package io.countersign.scenarios;

import io.countersign.canonical.Digest;
import io.countersign.deals.DealEvent;
import io.countersign.deals.DealEvent.Amended;
import io.countersign.deals.DealEvent.Cancelled;
import io.countersign.deals.DealEvent.Invoiced;
import io.countersign.deals.DealEvent.Paid;
import io.countersign.deals.DealEvent.Signed;
import io.countersign.deals.DealEvent.Won;
import io.countersign.deals.DealHistory;
import io.countersign.deals.DealId;
import io.countersign.deals.DealTeam;
import io.countersign.deals.Opportunity;
import io.countersign.deals.Sale;
import io.countersign.money.Quantity;
import io.countersign.yaml.Item;
import io.countersign.yaml.Section;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads deals and what happens to them. */
final class DealsReader {

  private static final Digest SOME_DOCUMENT = Digest.of(new byte[0]);

  private final LocalDate firstDay;
  private final SaleReader sales;
  private final Set<DealId> ids = new HashSet<>();

  /**
   * @param firstDay the day on which a deal is won that does not say when
   * @param currency the code of the currency of deals that name none
   */
  DealsReader(LocalDate firstDay, String currency) {
    this.firstDay = firstDay;
    this.sales = new SaleReader(currency);
  }

  List<DealHistory> read(Item list) {
    List<DealHistory> deals = new ArrayList<>();
    int number = 0;
    for (Item item : list.list()) {
      deals.addAll(deal(item, "D" + ++number).stream().toList());
    }
    return deals;
  }

  private Optional<DealHistory> deal(Item item, String usualId) {
    Section section = item.section();
    Optional<Item> named = section.optional("deal");
    DealId id = new DealId(named.flatMap(Item::text).orElse(usualId));
    if (!ids.add(id)) {
      named.orElse(item).wrong("another name than " + id + "; an earlier deal is called so");
    }
    Optional<DealTeam> team = TeamReader.read(section);
    Sale sale = sales.first(section);
    LocalDate won = section.optional("won").flatMap(Item::date).orElse(firstDay);
    List<DealEvent> events = new ArrayList<>();
    team.ifPresent(t -> events.add(new Won(new Opportunity(id, t, sale), won)));
    section
        .optional("signed")
        .flatMap(Item::date)
        .ifPresent(on -> events.add(new Signed(id, SOME_DOCUMENT, on)));
    for (Part part : parts(section, "invoiced", sale)) {
      events.add(new Invoiced(id, part.invoice(id), part.amount(), part.on()));
    }
    for (Part part : parts(section, "collected", sale)) {
      events.add(new Paid(id, part.invoice(id), part.amount(), part.on()));
    }
    section.optional("amended").ifPresent(amended -> amendments(amended, id, sale, events));
    section
        .optional("cancelled")
        .flatMap(Item::date)
        .ifPresent(on -> events.add(new Cancelled(id, "cancelled", on)));
    section.done();
    return team.map(t -> new DealHistory(id, events));
  }

  private void amendments(Item amended, DealId id, Sale before, List<DealEvent> events) {
    Sale last = before;
    for (Item entry : amended.isList() ? amended.list() : List.of(amended)) {
      Section section = entry.section();
      Optional<LocalDate> on =
          section.required("on", "the day of the amendment").flatMap(Item::date);
      Sale now = sales.next(section, last);
      section.done();
      on.ifPresent(day -> events.add(new Amended(id, now, day)));
      last = now;
    }
  }

  /** A part of the money of a deal and its day. */
  private record Part(int number, LocalDate on, Quantity amount) {
    String invoice(DealId deal) {
      return deal + "-" + number;
    }
  }

  /** One day is the whole amount on that day. */
  private static List<Part> parts(Section deal, String key, Sale sale) {
    Optional<Item> item = deal.optional(key);
    if (item.isEmpty() || sale.lines().isEmpty()) {
      return List.of();
    }
    Quantity whole =
        sale.lines().stream().map(line -> line.amount()).reduce(Quantity::plus).orElseThrow();
    if (item.get().isScalar()) {
      return item.get().date().map(on -> new Part(1, on, whole)).stream().toList();
    }
    List<Part> parts = new ArrayList<>();
    for (Item entry : item.get().isList() ? item.get().list() : List.of(item.get())) {
      Section section = entry.section();
      Optional<LocalDate> on = section.required("on", "the day").flatMap(Item::date);
      BigDecimal amount = section.optional("amount").flatMap(Item::number).orElse(whole.value());
      section.done();
      on.map(day -> new Part(parts.size() + 1, day, new Quantity(amount, whole.unit())))
          .ifPresent(parts::add);
    }
    return parts;
  }
}
