package io.countersign.web.demo;

import io.countersign.bookings.BookingRegister;
import io.countersign.calendar.Period;
import io.countersign.clauses.Edition;
import io.countersign.clauses.Party;
import io.countersign.contracts.Actor;
import io.countersign.contracts.Contract;
import io.countersign.contracts.Contracts;
import io.countersign.contracts.Proposal;
import io.countersign.contracts.Representative;
import io.countersign.contracts.Role;
import io.countersign.contracts.Side;
import io.countersign.contracts.Subject;
import io.countersign.deals.Booking;
import io.countersign.deals.DealLine;
import io.countersign.demo.DemoCompany;
import io.countersign.web.contracts.Order;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The demo company's large orders of the open quarter: some signed, one half, some waiting. */
@Component
class DemoContracts {

  private static final Actor LEGAL = new Actor("legal");
  private static final BigDecimal LARGE = BigDecimal.valueOf(60_000);
  private static final int SIGNED = 2;
  private static final int WRITTEN = 4;
  private static final int PAGE = 200;
  private static final Side SELLER =
      new Side(
          new Party(
              DemoCompany.NAME,
              "4 Harbour Row, Bristol BS1 4RN, United Kingdom",
              "Company number 09 114 207"),
          new Representative("Harriet Oyelaran", "General Counsel"));

  private final Contracts contracts;
  private final DemoNegotiation negotiation;
  private final DemoUpkeep upkeep;

  DemoContracts(Contracts contracts, DemoNegotiation negotiation, DemoUpkeep upkeep) {
    this.contracts = contracts;
    this.negotiation = negotiation;
    this.upkeep = upkeep;
  }

  /** Writes and signs the first large orders of a quarter that have no contract yet. */
  void write(BookingRegister bookings, Period quarter) {
    List<Booking> large =
        bookings.page(0, PAGE).stream()
            .filter(booking -> quarter.contains(booking.bookedOn()))
            .filter(booking -> amount(booking).compareTo(LARGE) >= 0)
            .limit(WRITTEN + 1)
            .toList();
    negotiation.stock();
    if (large.size() > WRITTEN) {
      negotiation.negotiate(proposal(large.get(WRITTEN)));
    }
    for (int i = 0; i < Math.min(WRITTEN, large.size()); i++) {
      Booking booking = large.get(i);
      if (contracts.ofSubject(booking.id()).isEmpty()) {
        Subject order = new Subject.Order(booking);
        Contract contract = contracts.draft(proposal(booking), LEGAL);
        contracts.generate(contract.id(), order);
        if (i <= SIGNED) {
          contracts.sign(contract.id(), Role.SELLER, LEGAL, order.ref());
        }
        if (i < SIGNED) {
          contracts.sign(contract.id(), Role.CUSTOMER, LEGAL, order.ref());
          upkeep.tell(contract.id(), new Order(booking).total(), LEGAL);
        }
      }
    }
  }

  private static Proposal proposal(Booking booking) {
    String account = booking.opportunity().sale().account();
    Side customer =
        new Side(
            new Party(
                account + " Ltd",
                "1 Market Street, Bristol, United Kingdom",
                "Company number 08 251 344"),
            new Representative("Robin Castell", "Head of Purchasing"));
    return new Proposal(
        new Subject.Order(booking), new Edition("order-agreement", 1), SELLER, customer, Map.of());
  }

  private static BigDecimal amount(Booking booking) {
    return booking.opportunity().sale().lines().stream()
        .map(DealLine::amount)
        .map(quantity -> quantity.value())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
