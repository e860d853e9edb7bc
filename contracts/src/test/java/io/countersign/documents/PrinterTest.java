package io.countersign.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.documents.Block.Column;
import io.countersign.documents.Block.Grid;
import io.countersign.documents.Block.Heading;
import io.countersign.documents.Block.Paragraph;
import io.countersign.documents.Block.Row;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PrinterTest {

  private final Printer printer = new Printer();

  static Stream<Draft> drafts() {
    return Stream.of(Samples.note(), Samples.contract(), Samples.longContract());
  }

  @ParameterizedTest
  @MethodSource("drafts")
  void printsAnArchiveFileThatVeraPdfAccepts(Draft draft) throws Exception {
    assertThat(Conformance.complaints(printer.print(draft))).isEmpty();
  }

  @Test
  void printsTheWordsOfTheDraftInTheirOrder() throws Exception {
    try (InputStream golden = PrinterTest.class.getResourceAsStream("contract.txt")) {
      assertThat(golden).isNotNull();
      assertThat(text(printer.print(Samples.contract()), 1, Integer.MAX_VALUE))
          .isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @Test
  void printsTheSameBytesForTheSameDraft() {
    assertThat(printer.print(Samples.contract())).isEqualTo(printer.print(Samples.contract()));
    assertThat(printer.print(Samples.contract().withFooter("other")))
        .isNotEqualTo(printer.print(Samples.contract()));
  }

  @Test
  void repeatsTheHeaderOfAGridOnEveryPage() throws Exception {
    Document paper = printer.print(Samples.longContract());
    for (int page = 1; page <= 4; page++) {
      assertThat(text(paper, page, page)).contains("Service period", "Page " + page + " of ");
    }
  }

  @Test
  void leavesNoHeadingAtTheFootOfAPage() throws Exception {
    for (int lines = 30; lines < 60; lines++) {
      List<Block> blocks = new ArrayList<>();
      for (int i = 0; i < lines; i++) {
        blocks.add(new Paragraph("Line"));
      }
      blocks.add(new Heading("Last heading"));
      blocks.add(new Heading(2, "Part"));
      blocks.add(new Paragraph("Words below it"));
      Document paper = printer.print(draft().with(blocks));
      for (int page = 1; page <= Reading.of(paper).pages(); page++) {
        String text = text(paper, page, page);
        assertThat(text.contains("Last heading"))
            .as("page %d with %d lines", page, lines)
            .isEqualTo(text.contains("Words below it"));
      }
    }
  }

  @Test
  void neverBreaksAFigure() throws Exception {
    Grid grid =
        new Grid(
            List.of(Column.words("Product", 20), Column.figures("Amount", 1)),
            List.of(Row.of("Ledger", "123,456,789,012.00")));
    assertThat(text(printer.print(draft().with(grid)), 1, 1)).contains("123,456,789,012.00");
  }

  @Test
  void refusesAGridWhoseFiguresAreWiderThanThePaper() {
    List<Column> columns = new ArrayList<>();
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      columns.add(Column.figures("C" + i, 1));
      cells.add("123,456,789,012.00");
    }
    Draft draft = draft().with(new Grid(columns, List.of(new Row(cells, false))));
    assertThatThrownBy(() -> printer.print(draft)).hasMessageContaining("fewer columns");
  }

  @Test
  void writesLatinGreekAndCyrillicAndBreaksLongWords() throws Exception {
    String words =
        "Łódź, Ægir, Ελλάδα, Москва, 12 €, “quoted” – non\u00A0breaking " + "x".repeat(300);
    Document paper = printer.print(draft().with(new Paragraph(words)));
    assertThat(text(paper, 1, 1)).contains("Łódź, Ægir, Ελλάδα, Москва, 12 €");
    assertThat(Conformance.complaints(paper)).isEmpty();
  }

  @Test
  void printsItsOwnWordsInGerman() throws Exception {
    Draft german = Draft.titled("Vertrag", Locale.GERMAN, Samples.WRITTEN);
    assertThat(text(printer.print(german), 1, 1)).contains("Seite 1 von 1");
  }

  private static Draft draft() {
    return Draft.titled("Test", Locale.ENGLISH, Samples.WRITTEN);
  }

  private static String text(Document document, int from, int until) throws Exception {
    try (PDDocument pdf = Loader.loadPDF(document.bytes())) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setLineSeparator("\n");
      stripper.setStartPage(from);
      stripper.setEndPage(until);
      return stripper.getText(pdf);
    }
  }
}
