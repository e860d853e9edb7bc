package io.countersign.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ReadingTest {

  private static final Instant NOON = Instant.parse("2026-03-03T12:00:00Z");

  @Test
  void findsNothingWrongWithWhatWasPrinted() {
    Reading reading = Reading.of(new Printer().print(Samples.contract()));
    assertThat(reading.findings()).isEmpty();
    assertThat(reading.pages()).isEqualTo(2);
    assertThat(reading.fields()).containsExactly("seller", "customer");
    assertThat(reading.attachments()).isEqualTo(Samples.contract().attachments());
  }

  @Test
  void seesEachSignatureInARevisionOfItsOwn() {
    Document paper = new Printer().print(Samples.contract());
    Document once = sign(paper, "seller");
    Document twice = sign(once, "customer");
    Reading reading = Reading.of(twice);
    assertThat(reading.findings()).isEmpty();
    assertThat(reading.signatures())
        .extracting(SignatureMark::field)
        .containsExactly("seller", "customer");
  }

  private static Document sign(Document paper, String field) {
    return PreparedSignature.prepare(
            paper, SignatureTerms.of(field, NOON, "Somebody"), PreparedSignature.PLAIN)
        .embed(new byte[] {1, 2, 3});
  }
}
