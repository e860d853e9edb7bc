package io.countersign.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.documents.Block.Fact;
import io.countersign.documents.Block.Facts;
import io.countersign.documents.Block.Paragraph;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names as people write them, in the scripts that the paper has. */
class ScriptsTest {

  @TempDir Path directory;

  private final Printer printer = new Printer();

  static List<String> names() {
    return List.copyOf(Names.BY_SCRIPT.values());
  }

  static boolean poppler() {
    try {
      Process process = new ProcessBuilder("pdftotext", "-v").redirectErrorStream(true).start();
      return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Test
  void printsOnePageWithAllOfThemThatVeraPdfAccepts() throws Exception {
    Document paper = printer.print(Names.contract());
    Files.write(Path.of("target", "scripts.pdf"), paper.bytes());
    assertThat(Conformance.complaints(paper)).isEmpty();
    assertThat(Reading.of(paper).pages()).isEqualTo(1);
  }

  @Test
  void printsTheSameBytesEachTime() {
    assertThat(printer.print(Names.contract())).isEqualTo(printer.print(Names.contract()));
  }

  @ParameterizedTest
  @MethodSource("names")
  void givesTheNameBackToProgramsThatReadThePaper(String name) throws Exception {
    Document paper = printer.print(draft().with(new Paragraph(name)));
    try (PDDocument pdf = Loader.loadPDF(paper.bytes())) {
      String text = new PDFTextStripper().getText(pdf).replace(Glyph.NOTHING, "");
      assertThat(Normalizer.normalize(text, Normalizer.Form.NFC)).contains(name);
    }
  }

  @Test
  @EnabledIf(value = "poppler", disabledReason = "pdftotext (poppler-utils) is not installed")
  void givesTheNamesBackInReadingOrder() throws Exception {
    Path file =
        Files.write(directory.resolve("scripts.pdf"), printer.print(Names.contract()).bytes());
    Process process =
        new ProcessBuilder("pdftotext", "-enc", "UTF-8", file.toString(), "-")
            .redirectErrorStream(true)
            .start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String seen = text.replaceAll("[\\u202A-\\u202E\\u200E\\u200F]", "");
    Map<String, String> missing = new TreeMap<>();
    Names.BY_SCRIPT.forEach(
        (script, name) -> {
          if (!seen.contains(name)) {
            missing.put(script, name);
          }
        });
    assertThat(missing).as(seen).isEmpty();
  }

  @Test
  void loadsNoOtherTypefaceForLatinWords() throws Exception {
    try (PDDocument pdf = Loader.loadPDF(printer.print(Samples.contract()).bytes())) {
      for (var page : pdf.getPages()) {
        List<String> fonts = new ArrayList<>();
        for (var name : page.getResources().getFontNames()) {
          fonts.add(page.getResources().getFont(name).getName());
        }
        assertThat(fonts).isNotEmpty().allMatch(font -> font.contains("LiberationSans"));
      }
    }
  }

  @Test
  void readsAFigureBesideANameFromTheRightAsItStands() {
    String line = "between \u05E9\u05DC\u05D5\u05DD, 100 EUR";
    assertThat(Stretch.of(line))
        .extracting(Stretch::text)
        .containsExactly("between ", "\u05E9\u05DC\u05D5\u05DD", ", 100 EUR");
  }

  @Test
  void readsALineFromTheRightWhenMostOfItsLettersAre() {
    String line = "\u05E9\u05DC\u05D5\u05DD \u05E2\u05D5\u05DC\u05DD (EU) 24";
    assertThat(Stretch.of(line).get(0).text()).isEqualTo("24");
    assertThat(Stretch.of(line)).last().extracting(Stretch::fromTheRight).isEqualTo(true);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\uD83E\uDD8A", "a\u202Eb", "\uE000", "a\u200Db", "\uD80C\uDC00"})
  void namesTheCharacterAndTheFieldOfWhatItCannotShow(String words) {
    Draft draft = draft().with(Facts.of(new Fact("Customer", "Party " + words)));
    assertThatThrownBy(() -> printer.print(draft))
        .isInstanceOf(UnprintableText.class)
        .hasMessageContaining("U+")
        .hasMessageContaining("in \"Customer\"")
        .hasMessageMatching("(?s).*(leave it out|write it with other characters.*)");
  }

  @ParameterizedTest
  @CsvSource({"0x13000, true", "0x1F98A, false", "0xE000, false", "0x3FFFF, false"})
  void namesTheFolderOfFontsWhereAFontWouldHelp(String character, boolean font) {
    String words = Character.toString(Integer.decode(character));
    Draft draft = draft().with(Facts.of(new Fact("Customer", words)));
    assertThatThrownBy(() -> printer.print(draft))
        .isInstanceOf(UnprintableText.class)
        .satisfies(
            refused ->
                assertThat(refused.getMessage().endsWith("into the folder countersign.fonts"))
                    .isEqualTo(font));
  }

  @Test
  void keepsTheJoinersThatPersianNeeds() {
    String name = "\u0639\u0644\u06CC\u200C\u0631\u0636\u0627";
    assertThat(printer.print(draft().with(new Paragraph(name)))).isNotNull();
    assertThat(Printer.legible(name + "\uD83E\uDD8A")).isEqualTo(name + "?");
  }

  private static Draft draft() {
    return Draft.titled("Names", Locale.ENGLISH, Samples.WRITTEN);
  }
}
