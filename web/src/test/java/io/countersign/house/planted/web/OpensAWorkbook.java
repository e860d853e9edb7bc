package io.countersign.house.planted.web;

import org.dhatim.fastexcel.Worksheet;

/** Talks to the spreadsheet library from a page. */
public final class OpensAWorkbook {
  String title(Worksheet sheet) {
    return sheet.getName();
  }
}
