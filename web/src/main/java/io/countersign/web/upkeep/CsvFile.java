package io.countersign.web.upkeep;

import io.countersign.statements.CsvSheet;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** A table to download. */
final class CsvFile {

  private CsvFile() {}

  static ResponseEntity<String> of(String name, CsvSheet sheet) {
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".csv\"")
        .body(sheet.toString());
  }
}
