package io.countersign.web.library;

import io.countersign.clauses.ClauseLibrary;
import io.countersign.clauses.WordingRefused;
import io.countersign.contracts.Specimen;
import io.countersign.documents.Document;
import io.countersign.library.KeptSheet;
import io.countersign.library.Library;
import io.countersign.library.SheetId;
import io.countersign.library.SheetKind;
import io.countersign.web.problems.Missing;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Previews of wording, as paper. */
@Controller
class SheetFiles {

  private final Library library;

  SheetFiles(Library library) {
    this.library = library;
  }

  @GetMapping("/library/{kind}/{id}/{version}/preview.pdf")
  ResponseEntity<byte[]> preview(
      @PathVariable String kind, @PathVariable String id, @PathVariable int version) {
    SheetId sheet = LibraryPage.id(kind, id, version);
    Document preview = printed(sheet, clauses(sheet));
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.inline()
                .filename("preview-%s-%d.pdf".formatted(id, version))
                .build()
                .toString())
        .body(preview.bytes());
  }

  private ClauseLibrary clauses(SheetId sheet) {
    try {
      return library.sheets().stream()
          .filter(kept -> kept.id().equals(sheet) && kept.open())
          .findFirst()
          .map(KeptSheet::bundle)
          .map(library::with)
          .orElseGet(library::clauses);
    } catch (WordingRefused refused) {
      throw new Missing(
          "preview of " + sheet, "Mend what its page says is wrong, then ask for it again.");
    }
  }

  private static Document printed(SheetId sheet, ClauseLibrary clauses) {
    Missing none = new Missing("preview of " + sheet, "Choose a clause or a template.");
    return sheet.kind() == SheetKind.TEMPLATE
        ? Specimen.of(clauses.template(sheet.edition()).orElseThrow(() -> none))
        : Specimen.of(clauses.clause(sheet.edition()).orElseThrow(() -> none));
  }
}
