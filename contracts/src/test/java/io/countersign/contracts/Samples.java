package io.countersign.contracts;

import io.countersign.clauses.Edition;
import io.countersign.clauses.Party;
import io.countersign.deals.Booking;
import io.countersign.deals.DealId;
import io.countersign.deals.DealLine;
import io.countersign.deals.DealTeam;
import io.countersign.deals.Opportunity;
import io.countersign.deals.Sale;
import io.countersign.money.Quantity;
import io.countersign.people.ParticipantId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Proposals that the tests talk about. */
final class Samples {

  static final Instant WRITTEN = Instant.parse("2026-03-13T09:30:00Z");
  static final Edition ORDER_AGREEMENT = new Edition("order-agreement", 1);
  static final Side SELLER =
      new Side(
          new Party(
              "Alder & Finch Systems GmbH",
              "Speicherstraße 14, 20457 Hamburg, Germany",
              "HRB 158204, Amtsgericht Hamburg"),
          new Representative("Ines Rossi", "Chief Revenue Officer"));
  static final Side CUSTOMER =
      new Side(
          new Party(
              "Northwind Robotics B.V.",
              "Keizersgracht 221, 1016 DV Amsterdam, Netherlands",
              "KVK 34218907"),
          new Representative("Daan de Wit", "Managing Director"));

  private Samples() {}

  static Booking booking(String id, int revision, String firstAmount) {
    Sale sale =
        new Sale(
            "Northwind Robotics",
            List.of(
                new DealLine("GTX Plus Pro", new BigDecimal("12"), Quantity.of(firstAmount, "EUR")),
                new DealLine(
                    "MG Special Edition", new BigDecimal("4"), Quantity.of("18480.00", "EUR")),
                new DealLine(
                    "Fleet Console, licence per robot",
                    new BigDecimal("250"),
                    Quantity.of("31250.00", "EUR"))),
            Map.of());
    Opportunity opportunity =
        new Opportunity(new DealId("deal-" + id), DealTeam.alone(new ParticipantId("amy")), sale);
    return new Booking(id, revision, opportunity, LocalDate.of(2026, 3, 12));
  }

  static Proposal proposal(Booking booking) {
    return new Proposal(
        new Subject.Order(booking),
        ORDER_AGREEMENT,
        SELLER,
        CUSTOMER,
        Map.of(
            "payment-days", "45",
            "governing-law", "the laws of the Federal Republic of Germany",
            "courts", "the courts of Hamburg"));
  }
}
