package io.countersign.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.clauses.ClauseLibrary;
import io.countersign.clauses.Template;
import io.countersign.deals.Booking;
import io.countersign.documents.Conformance;
import io.countersign.documents.Document;
import io.countersign.documents.Printer;
import io.countersign.documents.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PaperTest {

  private static final String GOLDEN = "order-agreement-1.txt";

  private final Booking booking = Samples.booking("B-1001", 1, "65868.0000");
  private final Template template =
      ClauseLibrary.standard().template(Samples.ORDER_AGREEMENT).orElseThrow();

  @Test
  void saysWhatTheGoldenTextSays() throws IOException {
    Document document = printed(booking);
    Path found = Path.of("target", GOLDEN);
    Files.writeString(found, textOf(document));
    Files.write(Path.of("target", "order-agreement-1.pdf"), document.bytes());

    assertThat(Files.readString(found)).as("see " + found).isEqualTo(golden());
  }

  @Test
  void isTheSameToTheLastByteForTheSameProposal() {
    assertThat(printed(booking)).isEqualTo(printed(Samples.booking("B-1001", 1, "65868.00")));
    assertThat(printed(booking)).isNotEqualTo(printed(Samples.booking("B-1001", 1, "65868.01")));
    assertThat(printed(booking)).isNotEqualTo(printed(Samples.booking("B-1001", 2, "65868.00")));
  }

  @Test
  void isAccessibleArchivablePaperWithBothFieldsAndTheBookingInside() throws Exception {
    Document document = printed(booking);

    assertThat(Conformance.complaints(document)).isEmpty();
    assertThat(Reading.of(document).fields()).containsExactly("seller", "customer");
    assertThat(Reading.of(document).attachments())
        .singleElement()
        .satisfies(
            attached -> {
              assertThat(attached.name()).isEqualTo("booking.json");
              assertThat(attached.bytes()).isEqualTo(booking.canonical());
            });
  }

  @Test
  void roundsTheTableAsTheBookingDoes() throws IOException {
    Booking exact = Samples.booking("B-1001", 1, "65868.0051");

    assertThat(textOf(printed(exact))).contains("65,868.01", "115,598.01");
    assertThat(new String(exact.canonical(), StandardCharsets.UTF_8)).contains("\"6586801\"");
  }

  @Test
  void asksForSignersThatCanBePrinted() {
    assertThatThrownBy(() -> new Representative("Ines\nRossi", "CRO"))
        .hasMessage(
            "a signer's name is one line of visible characters, found U+000A; leave it out");
    assertThatThrownBy(() -> new Representative("Ines Rossi", " "))
        .hasMessage("a signer's title cannot be empty");
  }

  @Test
  void printsWhatPeopleWriteAsWords() throws IOException {
    Proposal proposal =
        new Proposal(
            new Subject.Order(booking),
            Samples.ORDER_AGREEMENT,
            Samples.SELLER,
            Samples.CUSTOMER,
            Map.of("courts", "{{seller}} ${x} courts"));
    Document document =
        new Printer().print(new Paper(proposal, template).writtenAt(Samples.WRITTEN));

    assertThat(textOf(document)).contains("{{seller}} ${x} courts");
  }

  private Document printed(Booking of) {
    return new Printer()
        .print(new Paper(Samples.proposal(of), template).writtenAt(Samples.WRITTEN));
  }

  private static String textOf(Document document) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(document.bytes())) {
      return new PDFTextStripper().getText(pdf).replace("\r\n", "\n");
    }
  }

  private static String golden() throws IOException {
    try (InputStream golden = PaperTest.class.getResourceAsStream(GOLDEN)) {
      return new String(golden.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
