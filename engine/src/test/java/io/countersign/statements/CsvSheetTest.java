package io.countersign.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CsvSheetTest {

  @Test
  void quotesByRfc4180() {
    CsvSheet sheet = new CsvSheet("name", "note");
    sheet.row("Brown, \"Bob\"", "two\nlines");

    assertThat(sheet).hasToString("name,note\r\n\"Brown, \"\"Bob\"\"\",\"two\nlines\"\r\n");
  }

  @Test
  void disarmsFormulasInTextAndLeavesFiguresAlone() {
    CsvSheet sheet = new CsvSheet("a", "b", "c", "d", "e");
    sheet.row("=1+1", "@sum", "-2", new BigDecimal("-340.80"), LocalDate.parse("2017-02-01"));

    assertThat(sheet.toString()).endsWith("\r\n'=1+1,'@sum,'-2,-340.80,2017-02-01\r\n");
  }

  @Test
  void leavesAMissingFigureEmpty() {
    CsvSheet sheet = new CsvSheet("a", "b");
    sheet.row(null, new BigDecimal("1E+3"));

    assertThat(sheet.toString()).endsWith("\r\n,1000\r\n");
  }
}
