package io.countersign.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<<\n/A [1 -0.5 true null (a \\(b\\)) <00FF> /N#20 1 0 R]\n/B <<\n>>\n>>",
        "[<<\n/A 1\n>>\n2 0 R\n 3]",
        "<<\n/Length 3\n>>\nstream\r\n%%\n\r\nendstream",
      })
  void allowsWhatThisSystemWrites(String object) {
    assertThatCode(() -> read(object)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<<\n/A 1\n/A 2\n>>",
        "<<\n/A <<\n/B 1\n/B 1\n>>\n>>",
        "<<\n/A null\n>>",
        "<<\n/A 1 % 2\n>>",
        "<<\n/A 9 0 R\n>>",
        "<<\n/A 1 1 R\n>>",
        "<<\n/A 01\n>>",
        "<<\n/A +1\n>>",
        "<<\n/A 1.\n>>",
        "<<\n/A 99999999999\n>>",
        "<<\n/A <0f>\n>>",
        "<<\n/A <0 F>\n>>",
        "<<\n/A <0>\n>>",
        "<<\n/A (a(b))\n>>",
        "<<\n/A (\\101)\n>>",
        "<<\n/A (a\nb)\n>>",
        "<<\n/#41 1\n>>",
        "<<\n/A#2f 1\n>>",
        "<<\n/ 1\n>>",
        "<<\n/A\t1\n>>",
        "<<\n/A yes\n>>",
        "<<\n/A [1 2\n>>",
        "<<\n/A 1\n",
        "<<\n/A 1\n>>\n>>",
        "<<\n/A 1\n>>\nendobj\n9 0 obj\n1",
        "<<\n/Length 2\n>>\nstream\r\n%%\n\r\nendstream",
        "<<\n/Length 4\n>>\nstream\r\n%%\n\r\nendstream",
        "<<\n/Length 999\n>>\nstream\r\n%%\n\r\nendstream",
        "<<\n/Length 1 0 R\n>>\nstream\r\n%%\n\r\nendstream",
        "<<\n>>\nstream\r\n%%\n\r\nendstream",
        "<<\n/Length 3\n>>\nstream\n%%\n\r\nendstream",
      })
  void refusesWhatCouldBeReadInAnotherWay(String object) {
    assertThatThrownBy(() -> read(object))
        .isInstanceOf(Refusal.class)
        .hasMessageStartingWith("PDF_AMBIGUOUS");
  }

  @Test
  void refusesWhatIsNestedWithoutEnd() {
    assertThatThrownBy(() -> read("[".repeat(200) + "]".repeat(200))).isInstanceOf(Refusal.class);
  }

  @Test
  void aNameThatLooksLikeTwoIsComparedAsOne() {
    COSDictionary one = new COSDictionary();
    one.setItem(COSName.A, COSName.getPDFName("B/C COSInt{1}"));
    COSDictionary two = new COSDictionary();
    two.setItem(COSName.A, COSName.B);
    two.setItem(COSName.C, COSInteger.ONE);
    assertThat(CosText.of(one)).isNotEqualTo(CosText.of(two));
  }

  private static void read(String object) {
    Document file = new Handmade().add("<<\n>>").add("<<\n>>").add(object).done();
    String text = new String(file.bytes(), StandardCharsets.ISO_8859_1);
    Spelling.require(text, RevisionTables.read(text));
  }
}
