package io.countersign.documents;

import io.countersign.documents.Block.Column;
import io.countersign.documents.Block.Fact;
import io.countersign.documents.Block.Facts;
import io.countersign.documents.Block.Grid;
import io.countersign.documents.Block.Heading;
import io.countersign.documents.Block.Numbered;
import io.countersign.documents.Block.Paragraph;
import io.countersign.documents.Block.Row;
import io.countersign.documents.Block.Signatures;
import io.countersign.documents.SignaturePlace.Signatory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Drafts that the tests print and sign. */
public final class Samples {

  public static final Instant WRITTEN = Instant.parse("2026-03-02T09:30:00Z");
  public static final String BOOKING =
      "{\"bookingId\":\"B-1001\",\"currency\":\"EUR\",\"customer\":\"Northwind Robotics B.V.\","
          + "\"lines\":[{\"annualMinor\":\"4800000\",\"product\":\"Ledger\",\"qty\":1,"
          + "\"termMonths\":36}],\"revision\":1}";

  private Samples() {}

  /** A contract of two pages with two signature fields, seller and customer. */
  public static Draft contract() {
    return contract(BOOKING);
  }

  public static Draft contract(String booking) {
    return cover("Order agreement", booking)
        .with(
            new Heading("Parties"),
            Facts.of(
                new Fact("Supplier", "Countersign Demo GmbH, Lindenstraße 12, 10969 Berlin"),
                new Fact("Customer", "Northwind Robotics B.V., Keizersgracht 174, Amsterdam"),
                new Fact("Effective date", "1 April 2026"),
                new Fact("Term", "36 months, renewing for 12 months at a time")),
            new Heading("Order"),
            new Paragraph(
                "The Customer orders the following products. Prices are in euro, exclude taxes and"
                    + " are fixed for the term."),
            order(3),
            new Heading("Terms"))
        .with(clauses(14))
        .with(new Heading("Signatures"))
        .with(places());
  }

  /** A small contract that says in this file what it is about. */
  public static Draft about(String file, String json) {
    return Draft.titled("Plan letter", Locale.ENGLISH, WRITTEN)
        .with(new Paragraph("One line."))
        .with(places())
        .attaching(
            Attachment.of(
                file, "application/json", "As data", json.getBytes(StandardCharsets.UTF_8)));
  }

  /** A very small contract, for tests that look at every byte. */
  public static Draft note() {
    return cover("Note", BOOKING).with(new Paragraph("One line.")).with(places());
  }

  /** Many pages: a long table and many clauses. */
  public static Draft longContract() {
    return cover("Framework agreement with a rather long title that needs a second line", BOOKING)
        .with(new Heading("Order"), order(70), new Heading("Terms"))
        .with(clauses(60))
        .with(new Heading("Signatures"), places());
  }

  private static Draft cover(String title, String booking) {
    byte[] bytes = booking.getBytes(StandardCharsets.UTF_8);
    String hash = Digest.of(bytes).prefix();
    return Draft.titled(title, Locale.ENGLISH, WRITTEN)
        .withSubject("Booking B-1001, revision 1, for Northwind Robotics B.V.")
        .withIssuer("Countersign Demo GmbH")
        .withFooter("Booking B-1001 · revision 1 · " + hash)
        .attaching(Attachment.of("booking.json", "application/json", "The booking as data", bytes));
  }

  private static Grid order(int lines) {
    List<Row> rows = new ArrayList<>();
    for (int i = 1; i <= lines; i++) {
      rows.add(
          Row.of(
              "Ledger module " + i + (i % 5 == 2 ? " with extended support and migration" : ""),
              "2026-04-01 to 2029-03-31",
              Integer.toString(i),
              "16,000.00",
              (16 * i) + ",000.00"));
    }
    rows.add(Row.total("Total per year", "", "", "", "1,234,567.89"));
    return new Grid(
        List.of(
            Column.words("Product", 5),
            Column.words("Service period", 4),
            Column.figures("Quantity", 2),
            Column.figures("Price per year", 3),
            Column.figures("Amount in EUR", 3)),
        rows);
  }

  private static List<Block> clauses(int count) {
    List<Block> clauses = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      clauses.add(
          new Numbered(
              i + ".",
              "The Supplier provides the products for the service period stated in the order and"
                  + " keeps them available as described in the service description. The Customer"
                  + " pays the yearly amount in advance within thirty days of the invoice. Clause "
                  + i
                  + " ends here."));
    }
    return clauses;
  }

  private static Signatures places() {
    return Signatures.of(
        new SignaturePlace(
            "seller",
            "Countersign Demo GmbH",
            new Signatory("Inés Rossi", "Chief Revenue Officer")),
        new SignaturePlace(
            "customer",
            "Northwind Robotics B.V.",
            new Signatory("Jürgen van Dijk", "Managing Director")));
  }
}
