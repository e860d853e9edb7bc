package io.countersign.library;

import static io.countersign.library.WordFile.h;
import static io.countersign.library.WordFile.p;
import static io.countersign.library.WordFile.row;
import static io.countersign.library.WordFile.table;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.countersign.clauses.Origin;
import io.countersign.library.LibraryRefused.FileUnreadable;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Files that cannot be read say what was found, what was expected, and the way out. */
class WordFileIsRefusedTest {

  @Test
  void refusesWhatIsNoWordFile() {
    assertRefused("%PDF-1.7".getBytes(UTF_8), "no Word file", "save it as .docx");
    assertRefused(new byte[0], "no Word file", "save it as .docx");
    assertRefused(
        new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0},
        "password",
        "save it as .docx");
    assertRefused("PK\3\4 broken".getBytes(UTF_8), "no word/document.xml", "save it again");
    Map<String, byte[]> workbook = new TreeMap<>(Map.of("xl/workbook.xml", new byte[] {'<'}));
    assertRefused(WordFile.zip(workbook), "but a workbook", "Choose the document itself");
  }

  @Test
  void refusesMacros() {
    Map<String, byte[]> parts = WordFile.parts(WordFile.document(p("Words.")));
    parts.put("word/vbaProject.bin", new byte[1]);
    assertRefused(WordFile.zip(parts), "macros", "without macros");
  }

  @Test
  void refusesWhatUnpacksToFarTooMuch() {
    Map<String, byte[]> bomb = WordFile.parts(WordFile.document(p("Words.")));
    bomb.put("word/media/image1.png", new byte[WordPackage.MOST_BYTES + 1]);
    byte[] packed = WordFile.zip(bomb);
    assertThat(packed.length).isLessThan(100_000);
    assertRefused(packed, "more than 20,000,000 bytes", "without pictures");

    Map<String, byte[]> many = WordFile.parts(WordFile.document(p("Words.")));
    for (int i = 0; i < WordPackage.MOST_PARTS; i++) {
      many.put("word/part" + i, new byte[0]);
    }
    assertRefused(WordFile.zip(many), "1,000 parts", "without pictures");
  }

  @Test
  void refusesEntitiesAndReadsNoFileByThem() {
    String document =
        "<!DOCTYPE w:document [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
            + WordFile.document("<w:p><w:r><w:t>&x;</w:t></w:r></w:p>");
    assertRefused(
        WordFile.zip(WordFile.parts(document)), "a document type with entities", "save it again");
    String cut = WordFile.document(p("Words.")).replace("</w:body>", "");
    assertRefused(WordFile.zip(WordFile.parts(cut)), "damage", "save it again");
  }

  @Test
  void refusesAFileWithoutWords() {
    assertRefused(WordFile.of(p("  ")), "no words", "Choose the file with the terms");
    assertRefused(WordFile.of(p("Form")), "nothing but a title", "Choose the file with the terms");
  }

  @Test
  void refusesLogicThatTemplatesDoNotHaveAndSaysWhere() {
    assertRefused(
        WordFile.of(p("Form"), p("{FOR line IN lines}A line.{END-FOR line}")),
        "form.docx, paragraph 2 ('{FOR line IN lines}A line.{END-FOR line}'): found {FOR line IN",
        "take it out");
    assertRefused(
        WordFile.of(p("Words {END-IF} here.")), "without an {IF ...}", "Change it in Word");
    assertRefused(WordFile.of(p("{IF has_x}Words here.")), "has-x that is still open", "Add the");
    assertRefused(WordFile.of(p("{IF a == 'b'}W.{END-IF}")), "the condition a == 'b'", "Change it");
    assertRefused(
        WordFile.of(p("{IF a}A.{END-IF}{IF b}B.{END-IF}{IF c}C.{END-IF}{IF d}D.{END-IF} All.")),
        "4 conditions within one clause",
        "sections or rows of their own");
  }

  @Test
  void refusesMoreThanATemplateHolds() {
    StringBuilder body = new StringBuilder(h(1, "First") + h(2, "One.") + h(1, "All"));
    for (int i = 0; i < 100; i++) {
      body.append(h(2, "Point number " + i + " is said."));
    }
    assertRefused(
        WordFile.of(body.toString()), "'All': found more than 99 points", "Divide the file");
  }

  @Test
  void asksWhoseWordsTheyAre() {
    ForeignTerms terms =
        ForeignTerms.of(
            new Named("form", "", new Origin("", "CC0", "example.org")),
            new TermsFile("form.docx", WordFile.of(table(row("Term", "A year.")))),
            "");
    assertThatThrownBy(terms::sheets).hasMessageContaining("give the attribution");
  }

  private static void assertRefused(byte[] file, String found, String wayOut) {
    FileUnreadable refused =
        catchThrowableOfType(FileUnreadable.class, () -> WordFile.terms(file).sheets());
    assertThat(refused).as(found).isNotNull();
    assertThat(refused.why()).contains("form.docx", "found ", found, "; expected ");
    assertThat(refused.wayOut()).contains(wayOut);
  }
}
