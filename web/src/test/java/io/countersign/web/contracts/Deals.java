package io.countersign.web.contracts;

import io.countersign.bookings.BookingRegister;
import io.countersign.deals.Booking;
import io.countersign.deals.DealEvent.Won;
import io.countersign.deals.DealId;
import io.countersign.deals.DealLine;
import io.countersign.deals.DealTeam;
import io.countersign.deals.Opportunity;
import io.countersign.deals.Sale;
import io.countersign.intake.DealJournal;
import io.countersign.money.Quantity;
import io.countersign.people.ParticipantId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Deals that are won and booked, for the tests to make contracts of. */
public record Deals(DealJournal journal, BookingRegister bookings) {

  public Booking won(String key, String customer) {
    Sale sale =
        new Sale(
            customer,
            List.of(
                new DealLine("GTX Plus Pro", new BigDecimal("12"), Quantity.of("65868.00", "EUR")),
                new DealLine(
                    "Fleet Console, licence per robot",
                    new BigDecimal("250"),
                    Quantity.of("31250.00", "EUR"))),
            Map.of());
    DealId deal = new DealId(key);
    Opportunity sold = new Opportunity(deal, DealTeam.alone(new ParticipantId("amy")), sale);
    journal.record("crm", new Won(sold, LocalDate.of(2026, 3, 12)));
    bookings.register(List.of(journal.history(deal)));
    return bookings.latest(deal).orElseThrow();
  }
}
