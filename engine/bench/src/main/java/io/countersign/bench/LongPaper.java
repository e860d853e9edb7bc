package io.countersign.bench;

import io.countersign.documents.Attachment;
import io.countersign.documents.Block;
import io.countersign.documents.Block.Column;
import io.countersign.documents.Block.Row;
import io.countersign.documents.Draft;
import io.countersign.documents.SignaturePlace;
import io.countersign.documents.SignaturePlace.Signatory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A contract of ten pages: an order of many lines and many clauses, with its booking inside. */
final class LongPaper {

  private static final int LINES = 70;
  private static final int CLAUSES = 60;
  private static final String BOOKING =
      "{\"bookingId\":\"B-1001\",\"currency\":\"EUR\",\"customer\":\"Northwind\",\"revision\":1}";

  private LongPaper() {}

  static Draft draft() {
    return Draft.titled(
            "Framework agreement", Locale.ENGLISH, Instant.parse("2026-03-02T09:30:00Z"))
        .withSubject("Booking B-1001, revision 1")
        .withIssuer("Countersign Demo")
        .withFooter("Booking B-1001, revision 1")
        .attaching(
            Attachment.of(
                "booking.json",
                "application/json",
                "The booking as data",
                BOOKING.getBytes(StandardCharsets.UTF_8)))
        .with(new Block.Heading("Order"), order(), new Block.Heading("Terms"))
        .with(clauses())
        .with(
            new Block.Heading("Signatures"),
            Block.Signatures.of(
                place("seller", "Countersign Demo", "Ines Rossi", "Chief Revenue Officer"),
                place("customer", "Northwind", "Jan de Vries", "Managing Director")));
  }

  private static SignaturePlace place(String field, String party, String name, String capacity) {
    return new SignaturePlace(field, party, new Signatory(name, capacity));
  }

  private static Block order() {
    List<Row> rows = new ArrayList<>();
    for (int line = 1; line <= LINES; line++) {
      String more = line % 5 == 2 ? " with extended support and migration" : "";
      rows.add(
          Row.of(
              "Ledger module " + line + more,
              "2026-04-01 to 2029-03-31",
              String.valueOf(line),
              "16,000.00",
              16 * line + ",000.00"));
    }
    return new Block.Grid(
        List.of(
            Column.words("Product", 5),
            Column.words("Service period", 4),
            Column.figures("Quantity", 2),
            Column.figures("Price per year", 3),
            Column.figures("Amount in EUR", 3)),
        rows);
  }

  private static List<Block> clauses() {
    List<Block> clauses = new ArrayList<>();
    for (int clause = 1; clause <= CLAUSES; clause++) {
      clauses.add(
          new Block.Numbered(
              clause + ".",
              "The Supplier provides the products for the service period stated in the order and"
                  + " keeps them available as described in the service description. The Customer"
                  + " pays the yearly amount in advance within thirty days of the invoice. Clause "
                  + clause
                  + " ends here."));
    }
    return clauses;
  }
}
