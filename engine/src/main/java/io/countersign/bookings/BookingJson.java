package io.countersign.bookings;

import io.countersign.deals.Booking;
import io.countersign.deals.DealId;
import io.countersign.deals.DealLine;
import io.countersign.deals.DealTeam;
import io.countersign.deals.Opportunity;
import io.countersign.deals.Sale;
import io.countersign.money.Money;
import io.countersign.money.Quantity;
import io.countersign.money.Rate;
import io.countersign.money.Unit;
import io.countersign.people.ParticipantId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the canonical form of a booking back. */
final class BookingJson {

  private static final JsonMapper JSON = JsonMapper.shared();

  private BookingJson() {}

  /**
   * The booking with these canonical bytes: amounts as booked, in whole minor units, and without
   * the words of the source that are not booked.
   *
   * @throws IllegalArgumentException when no booking has these bytes
   */
  static Booking read(byte[] canonical) {
    JsonNode json = JSON.readTree(canonical);
    Currency currency = Currency.getInstance(text(json, "currency"));
    List<DealLine> lines = new ArrayList<>();
    for (JsonNode line : json.required("lines")) {
      Money amount = new Money(currency, Long.parseLong(text(line, "amountMinor")));
      lines.add(
          new DealLine(
              text(line, "product"),
              new BigDecimal(text(line, "units")),
              new Quantity(amount.amount(), Unit.of(currency))));
    }
    List<DealTeam.Member> team = new ArrayList<>();
    for (JsonNode member : json.required("credits")) {
      team.add(
          new DealTeam.Member(
              new ParticipantId(text(member, "participant")),
              new Rate(new BigDecimal(text(member, "share")))));
    }
    Booking booking =
        new Booking(
            text(json, "bookingId"),
            json.required("revision").intValue(),
            new Opportunity(
                new DealId(text(json, "deal")),
                new DealTeam(team),
                new Sale(text(json, "customer"), lines, Map.of())),
            LocalDate.parse(text(json, "bookedOn")));
    if (!Arrays.equals(booking.canonical(), canonical)) {
      throw new IllegalArgumentException("not the canonical form of booking " + booking.id());
    }
    return booking;
  }

  private static String text(JsonNode json, String name) {
    return json.required(name).stringValue();
  }
}
