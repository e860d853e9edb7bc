package io.countersign.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.documents.Conformance;
import io.countersign.documents.Digest;
import io.countersign.documents.Document;
import io.countersign.documents.Samples;
import io.countersign.documents.UnsignableDocument;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealTest {

  @TempDir static Path directory;
  static Office office;

  @BeforeAll
  static void open() {
    office = Office.in(directory);
  }

  @Test
  void isValidOnceAndTwice() {
    assertThat(office.verdict(office.once(Samples.contract()).document()))
        .satisfies(SealTest::good);
    assertThat(office.verdict(office.twice(Samples.contract()).document()))
        .satisfies(SealTest::good);
  }

  @Test
  void keepsPaperAnArchiveFile() throws Exception {
    assertThat(Conformance.complaints(office.once(Samples.contract()).document())).isEmpty();
    assertThat(Conformance.complaints(office.twice(Samples.contract()).document())).isEmpty();
  }

  @Test
  void leavesEveryByteOfTheEarlierDocumentAsItWas() {
    Document paper = Office.printed(Samples.contract());
    Document once = office.seal.sign(paper, office.ines, SealTerms.in("seller")).document();
    Document twice = office.seal.sign(once, office.jurgen, SealTerms.in("customer")).document();
    assertThat(Arrays.copyOf(once.bytes(), paper.length())).isEqualTo(paper.bytes());
    assertThat(Arrays.copyOf(twice.bytes(), once.length())).isEqualTo(once.bytes());
  }

  @Test
  void bindsEachSignatureToTheBookingAndToTheOneBefore() {
    Sealed once = office.once(Samples.contract());
    Sealed twice = office.seal.sign(once.document(), office.jurgen, SealTerms.in("customer"));
    SubjectRef booking =
        new SubjectRef("B-1001", 1, Digest.of(Samples.BOOKING.getBytes(StandardCharsets.UTF_8)));
    assertThat(once.binding().orElseThrow().subject()).isEqualTo(booking);
    assertThat(once.binding().orElseThrow().previous()).isEmpty();
    assertThat(twice.binding().orElseThrow().previous()).contains(once.signatureValue());
    Verdict verdict =
        office.check.check(
            twice.document(),
            Expectation.nothing()
                .about(booking)
                .stored(twice.document().length(), twice.document().digest())
                .signedBy("seller", office.ines.certificate())
                .signedBy("customer", office.jurgen.certificate()));
    assertThat(verdict).satisfies(SealTest::good);
    assertThat(verdict.seals())
        .extracting(SeenSeal::signer)
        .containsExactly("Inés Rossi", "Jürgen van Dijk");
  }

  @Test
  void bindsAnAmendmentToTheContractItAmends() {
    Sealed first = office.twice(Samples.contract());
    Sealed amendment =
        office.seal.sign(
            Office.printed(Samples.note()),
            office.ines,
            SealTerms.in("seller").following(first.signatureValue()));
    Expectation expected = Expectation.nothing().following(first.signatureValue());
    assertThat(office.check.check(amendment.document(), expected)).satisfies(SealTest::good);
    assertThat(office.check.check(office.once(Samples.note()).document(), expected).codes())
        .containsExactly("CHAIN_BROKEN");
  }

  @Test
  void refusesAFieldThatIsMissingOrTaken() {
    Document once = office.once(Samples.contract()).document();
    assertThatThrownBy(() -> office.seal.sign(once, office.ines, SealTerms.in("seller")))
        .isInstanceOf(UnsignableDocument.class)
        .hasMessageContaining("signed already");
    assertThatThrownBy(() -> office.seal.sign(once, office.ines, SealTerms.in("witness")))
        .isInstanceOf(UnsignableDocument.class)
        .hasMessageContaining("[seller, customer]");
  }

  private static void good(Verdict verdict) {
    assertThat(verdict.reasons()).isEmpty();
    assertThat(verdict.outcome()).isEqualTo(Outcome.VALID);
  }
}
