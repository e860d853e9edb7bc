package io.countersign.proofs;

import io.countersign.attainment.Metric;
import io.countersign.deals.DealEvent;
import io.countersign.deals.DealHistory;
import io.countersign.deals.DealLine;
import io.countersign.deals.DealTeam;
import io.countersign.deals.Opportunity;
import io.countersign.deals.Sale;
import io.countersign.money.ExchangeRates.Quote;
import io.countersign.people.Assignment;
import io.countersign.people.Participant;
import io.countersign.people.ParticipantId;
import io.countersign.people.Relation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Takes from all that is known what one participant's statement may need, and leaves out what is
 * nobody else's business.
 */
final class Selection {

  private final ParticipantId who;
  private final Known known;
  private final Set<String> named;

  /**
   * @param named the keys of the deals that the statement or the books name
   */
  Selection(ParticipantId who, Known known, Set<String> named) {
    this.who = who;
    this.known = known;
    this.named = Set.copyOf(named);
  }

  /**
   * The facts as far as they are needed.
   *
   * @param currencies those of plan, statement and payees
   */
  Inputs.Facts facts(Reach reach, Set<String> currencies) {
    List<DealHistory> deals = new ArrayList<>();
    for (DealHistory deal : known.deals()) {
      boolean own = isOwn(deal);
      if (reach == Reach.EVERYTHING || (deal.won().isPresent() && (own || isEverybodys(reach)))) {
        deals.add(told(deal, reach, own));
      }
    }
    deals.sort(Comparator.comparing(DealHistory::deal));
    Set<ParticipantId> seated = seated(reach, deals);
    List<Assignment> seats = new ArrayList<>();
    seated.forEach(id -> seats.addAll(known.roster().assignmentsOf(id)));
    seats.sort(Comparator.comparing(Assignment::who).thenComparing(seat -> seat.during().from()));
    Set<ParticipantId> people = new TreeSet<>(seated);
    deals.forEach(deal -> members(deal).forEach(member -> people.add(member.who())));
    for (Assignment seat : seats) {
      ParticipantId above = seat.reportsTo();
      if (above != null) {
        people.add(above);
      }
    }
    List<Relation> relations =
        reach == Reach.OWN_DEALS
            ? List.of()
            : known.relations().stream()
                .filter(r -> people.contains(r.who()) && people.contains(r.to()))
                .toList();
    List<Metric> metrics =
        known.metrics().stream()
            .filter(metric -> isEverybodys(reach) || metric.who().equals(who))
            .toList();
    return new Inputs.Facts(
        people.stream().map(id -> person(id, reach)).toList(),
        seats,
        relations,
        deals,
        metrics,
        rates(deals, people, currencies, reach));
  }

  private static boolean isEverybodys(Reach reach) {
    return reach.isAtLeast(Reach.EVERYBODY);
  }

  private Participant person(ParticipantId id, Reach reach) {
    Participant person =
        known.roster().participant(id).orElseGet(() -> new Participant(id, id.value()));
    return reach == Reach.EVERYTHING || id.equals(who)
        ? person
        : new Participant(id, id.value(), person.paidIn(), person.group());
  }

  /** Whose seats are told. */
  private Set<ParticipantId> seated(Reach reach, List<DealHistory> deals) {
    Set<ParticipantId> seated = new TreeSet<>(Set.of(who));
    if (isEverybodys(reach)) {
      known.roster().participants().forEach(person -> seated.add(person.id()));
    } else if (reach == Reach.COLLEAGUES) {
      deals.forEach(deal -> members(deal).forEach(member -> seated.add(member.who())));
      List<ParticipantId> next = List.copyOf(seated);
      while (!next.isEmpty()) {
        Set<ParticipantId> found = new TreeSet<>();
        for (ParticipantId id : next) {
          known.roster().assignmentsOf(id).stream()
              .map(Assignment::reportsTo)
              .filter(above -> above != null && seated.add(above))
              .forEach(found::add);
          known.relations().stream()
              .filter(relation -> relation.to().equals(id) && seated.add(relation.who()))
              .forEach(relation -> found.add(relation.who()));
        }
        next = List.copyOf(found);
      }
    }
    seated.removeIf(id -> known.roster().participant(id).isEmpty());
    return seated;
  }

  /** Whether the participant was ever on its team, above somebody who was, or paid for it. */
  private boolean isOwn(DealHistory deal) {
    if (named.contains(deal.deal().value())) {
      return true;
    }
    for (DealEvent event : deal.events()) {
      for (DealTeam.Member member : members(event)) {
        if (member.who().equals(who)
            || known.roster().managersAbove(member.who(), event.on()).contains(who)
            || known.relations().stream()
                .anyMatch(r -> r.who().equals(who) && r.to().equals(member.who()))) {
          return true;
        }
      }
    }
    return false;
  }

  private static List<DealTeam.Member> members(DealHistory deal) {
    return deal.events().stream().flatMap(event -> members(event).stream()).toList();
  }

  private static List<DealTeam.Member> members(DealEvent event) {
    Opportunity told = opportunity(event);
    return told == null ? List.of() : told.team().members();
  }

  private static @Nullable Opportunity opportunity(DealEvent event) {
    if (event instanceof DealEvent.Won won) {
      return won.opportunity();
    }
    if (event instanceof DealEvent.Opened opened) {
      return opened.opportunity();
    }
    return event instanceof DealEvent.Lost lost ? lost.opportunity() : null;
  }

  /** A deal without what is not needed of it. */
  private static DealHistory told(DealHistory deal, Reach reach, boolean own) {
    UnaryOperator<Sale> cut =
        switch (reach) {
          case OWN_DEALS -> Selection::withoutCosts;
          case EVERYBODY -> own ? UnaryOperator.identity() : Selection::withoutCustomer;
          case COLLEAGUES, EVERYTHING -> UnaryOperator.identity();
        };
    return new DealHistory(
        deal.deal(), deal.events().stream().map(event -> told(event, cut)).toList());
  }

  private static DealEvent told(DealEvent event, UnaryOperator<Sale> cut) {
    if (event instanceof DealEvent.Amended amended) {
      return new DealEvent.Amended(amended.deal(), cut.apply(amended.sale()), amended.on());
    }
    Opportunity told = opportunity(event);
    if (told == null) {
      return event;
    }
    Opportunity now = new Opportunity(told.id(), told.team(), cut.apply(told.sale()));
    if (event instanceof DealEvent.Won) {
      return new DealEvent.Won(now, event.on());
    }
    return event instanceof DealEvent.Opened
        ? new DealEvent.Opened(now, event.on())
        : new DealEvent.Lost(now, event.on());
  }

  private static Sale withoutCosts(Sale sale) {
    return new Sale(
        sale.account(),
        sale.lines().stream().map(line -> line.worth(line.amount(), null)).toList(),
        sale.attributes());
  }

  private static Sale withoutCustomer(Sale sale) {
    return new Sale("", sale.lines(), sale.attributes());
  }

  private List<Quote> rates(
      List<DealHistory> deals, Set<ParticipantId> people, Set<String> currencies, Reach reach) {
    if (reach == Reach.EVERYTHING) {
      return known.rates();
    }
    Set<String> used = new HashSet<>(currencies);
    for (DealHistory deal : deals) {
      for (DealEvent event : deal.events()) {
        Opportunity told = opportunity(event);
        if (told != null) {
          units(told.sale(), used);
        } else if (event instanceof DealEvent.Amended amended) {
          units(amended.sale(), used);
        }
      }
    }
    for (ParticipantId id : people) {
      known
          .roster()
          .participant(id)
          .map(Participant::paidIn)
          .ifPresent(paidIn -> used.add(paidIn.getCurrencyCode()));
    }
    return known.rates().stream()
        .filter(quote -> used.contains(quote.from()) && used.contains(quote.to()))
        .toList();
  }

  private static void units(Sale sale, Set<String> used) {
    for (DealLine line : sale.lines()) {
      used.add(line.amount().unit().code());
    }
  }
}
