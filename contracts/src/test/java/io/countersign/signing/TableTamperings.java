package io.countersign.signing;

import static io.countersign.signing.PaperTamperings.document;
import static io.countersign.signing.PaperTamperings.edited;
import static io.countersign.signing.PaperTamperings.text;

import io.countersign.documents.Document;
import io.countersign.documents.Forger;
import io.countersign.documents.Graft;
import java.util.Arrays;
import java.util.List;

/** What can be done to the tables of a file, and to its beginning and end. */
final class TableTamperings {

  private final Tampering.Collected all = new Tampering.Collected();
  private final Document archived;
  private final Document paper;

  private TableTamperings(Victim victim) {
    paper = victim.paper();
    archived = victim.archived();
  }

  static List<Tampering> of(Victim victim) {
    TableTamperings tamperings = new TableTamperings(victim);
    tamperings.tables();
    tamperings.edges();
    return tamperings.all.list();
  }

  private void tables() {
    all.add(
        "xref-duplicate",
        "The table of objects lists an object twice.",
        "PDF_XREF",
        () -> {
          String text = text(Graft.on(archived).put(Graft.on(archived).next(), "<<\n>>").done());
          int last = text.lastIndexOf("xref\n0 1\n");
          int entry = text.indexOf("\r\n", text.indexOf(" f\r\n", last) + 4);
          String line = text.substring(text.indexOf(" f\r\n", last) + 4, entry + 2);
          return document(text.substring(0, entry + 2) + line + text.substring(entry + 2));
        });
    all.add(
        "object-freed",
        "An object of the paper is declared free.",
        "PDF_XREF",
        () -> {
          String text = text(Graft.on(archived).put(5, "<<\n>>").done());
          int at = text.lastIndexOf(" 00000 n\r\n");
          return document(text.substring(0, at) + " 00000 f\r\n" + text.substring(at + 10));
        });
    all.add(
        "table-loop",
        "The tables of objects refer to each other in a circle.",
        "PDF_XREF",
        () -> {
          String text = text(archived);
          int at = text.lastIndexOf("/Prev ");
          int end = text.indexOf('\n', at);
          int start = text.lastIndexOf("startxref\n") + 10;
          String own = text.substring(start, text.indexOf('\n', start));
          return document(text.substring(0, at) + "/Prev " + own + text.substring(end));
        });
    all.add(
        "two-previous",
        "A trailer names two earlier tables.",
        "PDF_XREF",
        () ->
            Graft.on(archived).put(Graft.on(archived).next(), "<<\n>>").trailer("/Prev 15").done());
    all.add(
        "hybrid-table",
        "A trailer names a second, compressed table as well.",
        "PDF_UNREADABLE",
        () ->
            Graft.on(archived)
                .put(Graft.on(archived).next(), "<<\n>>")
                .trailer("/XRefStm 15")
                .done());
    all.add(
        "encrypted-trailer",
        "A trailer claims that the file is encrypted.",
        "PDF_UNREADABLE",
        () ->
            Graft.on(archived)
                .put(Graft.on(archived).next(), "<<\n/Filter /Standard\n>>")
                .trailer("/Encrypt " + Graft.on(archived).next() + " 0 R")
                .done());
    all.add(
        "saved-compressed",
        "All of it is saved again with compressed objects.",
        "PDF_XREF",
        () -> Forger.compressed(archived));
    all.add(
        "saved-again",
        "All of it is saved again as it was.",
        "PDF_XREF",
        () -> Forger.rewritten(archived));
    all.add(
        "bytes-between",
        "Bytes stand between two objects.",
        "PDF_XREF",
        () -> {
          String text = text(Graft.on(archived).put(Graft.on(archived).next(), "<<\n>>").done());
          int at = text.lastIndexOf("xref\n0 1\n");
          return document(
              text.substring(0, at)
                  + "%hidden\n"
                  + text.substring(at).replace("startxref\n" + at, "startxref\n" + (at + 8)));
        });
  }

  private void edges() {
    all.add(
        "bytes-before",
        "Something stands before the file (polyglot).",
        "PDF_HEAD",
        () -> document("#!/bin/sh\n" + text(archived)));
    all.add(
        "bytes-after",
        "Something stands after the file.",
        "PDF_TAIL",
        () -> document(text(archived) + "\n"));
    all.add(
        "second-end",
        "A second end mark follows.",
        "PDF_XREF",
        () -> document(text(archived) + "startxref\n15\n%%EOF\n"));
    all.add(
        "cut-short",
        "The file ends early.",
        "PDF_TAIL",
        () -> Document.of(Arrays.copyOf(archived.bytes(), archived.length() - 9)));
    all.add(
        "head-of-another",
        "The head claims another version.",
        "PDF_HEAD",
        () -> edited(archived, "%PDF-1.7", "%PDF-2.0"));
    all.add(
        "unsigned", "The paper is handed in without any signature.", "SIGNATURE_NONE", () -> paper);
  }
}
