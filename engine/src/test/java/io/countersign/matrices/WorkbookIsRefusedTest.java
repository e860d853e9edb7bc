package io.countersign.matrices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookIsRefusedTest {

  private static final String PART = "components.commission.rates";

  @TempDir Path folder;

  private interface Writing {
    void write(Workbook workbook, Worksheet sheet) throws IOException;
  }

  private static byte[] workbook(Writing writing) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "Test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("rates");
      sheet.value(0, 0, "product");
      sheet.value(0, 1, "won-on at-least");
      sheet.value(0, 2, "rate");
      sheet.value(1, 0, "Router");
      sheet.value(1, 2, "4 %");
      sheet.value(2, 2, "1 %");
      writing.write(workbook, sheet);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }

  private String refusal(String file, byte[] table) {
    return catchThrowableOfType(
            MatrixRefused.class, () -> new Desk(folder).back(Desk.RATES, PART, file, table))
        .getMessage();
  }

  private String refusal(Writing writing) {
    return refusal("t.xlsx", workbook(writing));
  }

  private String read(Writing writing) {
    return new Desk(folder).back(Desk.RATES, PART, "t.xlsx", workbook(writing)).document();
  }

  @Test
  void percentagesAndDaysAreReadAsTheProgramShowsThem() {
    assertThat(
            read(
                (workbook, sheet) -> {
                  sheet.value(1, 2, new BigDecimal("0.28999999999999998"));
                  sheet.style(1, 2).format("0.00%").set();
                  sheet.value(1, 1, LocalDate.of(2026, 3, 15));
                  sheet.style(1, 1).format("yyyy-mm-dd").set();
                }))
        .contains("{ where: { product: Router, won-on: { at-least: 2026-03-15 } }, rate: 29 % }");
  }

  @Test
  void aBareNumberIsNoPercentage() {
    assertThat(refusal((workbook, sheet) -> sheet.value(1, 2, new BigDecimal("0.04"))))
        .contains("t.xlsx, sheet rates, row 2, column C: found '0.04'", "with its sign");
  }

  @Test
  void formulasMergedCellsAndWhatNobodySeesAreRefusedTogether() {
    assertThat(
            refusal(
                (workbook, sheet) -> {
                  sheet.formula(1, 2, "1+1");
                  sheet.range(1, 0, 2, 0).merge();
                  sheet.hideRow(2);
                  sheet.hideColumn(1);
                }))
        .contains(
            "sheet rates, row 2, column C: found a formula",
            "row 2, column A: found merged cells A2:A3",
            "row 3: found a hidden row",
            "column B: found a hidden column");
  }

  @Test
  void aSecondOrHiddenSheetIsRefused() {
    assertThat(refusal((workbook, sheet) -> workbook.newWorksheet("notes").value(0, 0, "x")))
        .contains("the sheets [rates, notes]");
    assertThat(
            refusal(
                (workbook, sheet) -> {
                  Worksheet notes = workbook.newWorksheet("notes");
                  notes.value(0, 0, "x");
                  notes.setVisibilityState(VisibilityState.VERY_HIDDEN);
                }))
        .contains("the hidden sheets [notes]");
  }

  @Test
  void aWordThatBecameANumberIsRefused() {
    assertThat(refusal((workbook, sheet) -> sheet.value(1, 0, new BigDecimal("1.1"))))
        .contains("row 2, column A: found the number or day 1.1; expected a text");
  }

  @Test
  void macrosAreRefusedByNameAndByContent() {
    byte[] table = workbook((workbook, sheet) -> {});
    assertThat(refusal("t.xlsm", table)).contains("a workbook that may have macros");
    assertThat(refusal("t.xlsx", with(table, "xl/vbaProject.bin", new byte[] {1})))
        .contains("macros or embedded programs");
    assertThat(refusal("t.xlsx", with(table, "xl/externalLinks/externalLink1.xml", text("<a/>"))))
        .contains("links to other workbooks");
  }

  @Test
  void aDocumentTypeIsRefused() {
    assertThat(
            refusal(
                "t.xlsx",
                with(
                    workbook((workbook, sheet) -> {}),
                    "xl/other.xml",
                    text("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>"))))
        .contains("a document type in xl/other.xml");
  }

  @Test
  void whatUnpacksToTooMuchIsRefused() {
    byte[] bomb = with(workbook((workbook, sheet) -> {}), "xl/media/a", new byte[60_000_000]);
    assertThat(bomb.length).isLessThan(1_000_000);
    assertThat(refusal("t.xlsx", bomb)).contains("more than 50000000 bytes");
  }

  @Test
  void whatIsNoWorkbookIsRefused() {
    assertThat(refusal("t.xlsx", text("product,rate"))).contains("a file that is no workbook");
    assertThat(refusal("t.ods", text("product,rate"))).contains("a table as .xlsx or .csv");
  }

  @Test
  void tooManyRowsAreRefused() {
    assertThat(refusal((workbook, sheet) -> sheet.value(20_000, 0, "x")))
        .contains("row 20001: found a larger table");
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private byte[] with(byte[] table, String name, byte[] part) {
    try {
      Path file = Files.write(folder.resolve("whole.xlsx"), table);
      Map<String, byte[]> parts =
          new LinkedHashMap<>(WorkbookParts.unpack(file, new Findings("t")).parts());
      parts.put(name, part);
      return new WorkbookParts(parts).packed();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
