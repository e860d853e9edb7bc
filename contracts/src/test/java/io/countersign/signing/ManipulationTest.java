package io.countersign.signing;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.documents.Digest;
import io.countersign.documents.Document;
import io.countersign.documents.Forger;
import io.countersign.documents.Reading;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Every kind of manipulation of a signed file is refused, and for the right reason. */
class ManipulationTest extends Refusals {

  @Test
  void incrementalUpdates() {
    refused(Forger.annotated(twice), "PDF_FORBIDDEN_CHANGE");
    refused(Forger.repainted(twice), "PDF_FORBIDDEN_CHANGE");
    refused(Forger.reattached(twice), "PDF_FORBIDDEN_CHANGE");
    refused(Forger.attachedTwice(twice), "PDF_FORBIDDEN_CHANGE");
    refused(Forger.unsigned(twice, "customer"), "PDF_FORBIDDEN_CHANGE");
  }

  @Test
  void changesBeforeTheFirstSignatureThatOnlyWaitForIt() {
    refused(edited(paper, "/OutputIntents [7 0 R]", "/OpenAction 7 0 R     "), "PDF_FOREIGN");
    refused(edited(paper, "/Rect [0 0 0 0]", "/Rect [0 0 9 9]"), "PDF_FOREIGN");
    refused(edited(paper, "/Tabs /S", "/Taba /S"), "PDF_FOREIGN");
    refused(Forger.annotated(paper), "PDF_FORBIDDEN_CHANGE");
  }

  @Test
  void rewrittenFiles() {
    refused(Forger.compressed(twice), "PDF_XREF");
    assertThat(office.verdict(Forger.rewritten(twice)).outcome()).isEqualTo(Outcome.INVALID);
  }

  @Test
  void signatureDictionaries() {
    refused(
        edited(once, "/ByteRange", "/ByteRangX"), "SIGNATURE_DICTIONARY", "SIGNATURE_BYTE_RANGE");
    refused(
        edited(once, "/Contents <3", "/Contents  3"),
        "PDF_UNREADABLE",
        "SIGNATURE_DICTIONARY",
        "SIGNATURE_CONTENTS",
        "SIGNATURE_BYTE_RANGE");
    refused(
        withoutContents(once),
        "SIGNATURE_DICTIONARY",
        "SIGNATURE_CONTENTS",
        "SIGNATURE_BYTE_RANGE");
    refused(edited(once, "/ETSI.CAdES.detached", "/adbe.pkcs7.detached"), "SIGNATURE_DICTIONARY");
    refused(edited(once, "/P 2\n", "/P 3\n"), "SIGNATURE_CERTIFICATION");
    refused(edited(once, "/M (D:2026", "/M (D:2O26"), "SIGNATURE_DICTIONARY");
  }

  @Test
  void aGapThatMoved() {
    String text = new String(once.bytes(), StandardCharsets.ISO_8859_1);
    int at = text.indexOf("/ByteRange [0 ") + "/ByteRange [0 ".length();
    int end = text.indexOf(']', at);
    String[] numbers = text.substring(at, end).split(" ", -1);
    int until = Integer.parseInt(numbers[1]);
    String moved = numbers[0] + " " + (until + 2) + " " + (Integer.parseInt(numbers[2]) - 2);
    refused(edited(once, String.join(" ", numbers), moved), "SIGNATURE_CONTENTS");
    String shorter = numbers[0] + " " + until + " " + (Integer.parseInt(numbers[2]) - 1);
    refused(edited(once, String.join(" ", numbers), shorter), "SIGNATURE_BYTE_RANGE");
  }

  @Test
  void somethingHiddenInThePadding() {
    refused(edited(once, "00>", "01>"), "CMS_ENCODING");
    byte[] lower = once.bytes();
    int digit = new String(lower, StandardCharsets.ISO_8859_1).indexOf("/Contents <") + 11;
    while (lower[digit] < 'A') {
      digit++;
    }
    lower[digit] |= 0x20;
    refused(Document.of(lower), "SIGNATURE_CONTENTS");
  }

  @Test
  void filesCutShortOrMadeLonger() {
    refused(Document.of(Arrays.copyOf(twice.bytes(), twice.length() - 1)), "PDF_TAIL");
    refused(
        Document.of(Arrays.copyOf(twice.bytes(), twice.length() - 700)), "PDF_TAIL", "PDF_XREF");
    refused(Document.of(Arrays.copyOf(twice.bytes(), twice.length() + 1)), "PDF_TAIL");
    refused(Document.of(concat("x", once)), "PDF_HEAD");
    refused(Document.of(new byte[0]), "PDF_HEAD");
    refused(Document.of(new byte[Reading.LARGEST + 1]), "PDF_TOO_BIG");
    refused(paper, "SIGNATURE_NONE");
  }

  @Test
  void theLastRevisionTakenAway() {
    assertThat(office.verdict(once).valid()).isTrue();
    Expectation stored = Expectation.nothing().stored(twice.length(), twice.digest());
    assertThat(office.check.check(once, stored.signed("customer")).codes())
        .containsExactly("LEDGER_MISMATCH", "SIGNER_MISSING");
  }

  @Test
  void bookingsThatMovedOn() {
    SubjectRef now = new SubjectRef("B-1001", 2, Digest.of(new byte[] {2}));
    Verdict verdict = office.check.check(once, Expectation.nothing().about(now));
    assertThat(verdict.outcome()).isEqualTo(Outcome.SUPERSEDED);
    assertThat(verdict.codes()).containsExactly("BOOKING_SUPERSEDED");
    SubjectRef same = new SubjectRef("B-1001", 1, Digest.of(new byte[] {2}));
    assertThat(office.check.check(once, Expectation.nothing().about(same)).codes())
        .containsExactly("BOOKING_OTHER");
  }

  @Test
  void somebodyElseInAField() {
    Expectation jurgen = Expectation.nothing().signedBy("seller", office.jurgen.certificate());
    assertThat(office.check.check(once, jurgen).codes()).containsExactly("SIGNER_UNEXPECTED");
  }

  private static Document edited(Document document, String found, String put) {
    assertThat(put).hasSameSizeAs(found);
    String text = new String(document.bytes(), StandardCharsets.ISO_8859_1);
    assertThat(text).contains(found);
    int at = text.lastIndexOf(found);
    return Document.of(
        (text.substring(0, at) + put + text.substring(at + found.length()))
            .getBytes(StandardCharsets.ISO_8859_1));
  }

  private static Document withoutContents(Document document) {
    String text = new String(document.bytes(), StandardCharsets.ISO_8859_1);
    int from = text.indexOf("/Contents <") + "/Contents ".length();
    int until = text.indexOf('>', from) + 1;
    String nothing = "null" + " ".repeat(until - from - 4);
    return Document.of(
        (text.substring(0, from) + nothing + text.substring(until))
            .getBytes(StandardCharsets.ISO_8859_1));
  }

  private static byte[] concat(String before, Document document) {
    return (before + new String(document.bytes(), StandardCharsets.ISO_8859_1))
        .getBytes(StandardCharsets.ISO_8859_1);
  }
}
