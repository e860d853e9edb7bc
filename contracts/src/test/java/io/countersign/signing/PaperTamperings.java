package io.countersign.signing;

import io.countersign.documents.Document;
import io.countersign.documents.Forger;
import io.countersign.documents.Graft;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What can be done to a preserved contract with a text editor and a PDF library. */
final class PaperTamperings {

  private static final String CHANGE = "PDF_FORBIDDEN_CHANGE";

  private final Tampering.Collected all = new Tampering.Collected();
  private final Document signed;
  private final Document archived;
  private final Document paper;

  private PaperTamperings(Victim victim) {
    paper = victim.paper();
    signed = victim.twice();
    archived = victim.archived();
  }

  static List<Tampering> of(Victim victim) {
    PaperTamperings tamperings = new PaperTamperings(victim);
    tamperings.updates();
    tamperings.dossiers();
    return tamperings.all.list();
  }

  private void updates() {
    all.add("note-on-signed", "A note is stuck on a page.", CHANGE, () -> Forger.annotated(signed));
    all.add(
        "note-on-archived",
        "The same, after the preservation.",
        CHANGE,
        () -> Forger.annotated(archived));
    all.add(
        "page-repainted",
        "A page gets another content (shadow replace).",
        CHANGE,
        () -> Forger.repainted(archived));
    all.add(
        "booking-overwritten",
        "booking.json gets another content.",
        CHANGE,
        () -> Forger.reattached(archived));
    all.add(
        "booking-added",
        "A second booking.json is attached.",
        CHANGE,
        () -> Forger.attachedTwice(archived));
    all.add(
        "signature-taken-back",
        "The value of a signature is removed.",
        CHANGE,
        () -> Forger.unsigned(archived, "customer"));
    all.add(
        "catalog-swapped",
        "The trailer names another catalog.",
        CHANGE,
        () -> {
          Graft graft = Graft.on(archived);
          int number = graft.next();
          return graft.put(number, graft.body(graft.catalog())).root(number).done();
        });
    all.add(
        "catalog-rewritten",
        "The catalog is written again with an action on opening.",
        CHANGE,
        () -> {
          Graft graft = Graft.on(archived);
          return graft
              .with(graft.catalog(), "/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>")
              .done();
        });
    all.add(
        "hidden-layer",
        "Optional content is added, to switch text on or off (shadow hide).",
        CHANGE,
        () -> {
          Graft graft = Graft.on(archived);
          return graft
              .with(graft.catalog(), "/OCProperties << /OCGs [] /D << /BaseState /OFF >> >>")
              .done();
        });
    all.add(
        "page-tree-swapped",
        "The page tree is written again with fewer pages.",
        CHANGE,
        () -> {
          Graft graft = Graft.on(archived);
          int pages = graft.reference(graft.catalog(), "Pages");
          int first = graft.reference(pages, "Kids");
          return graft
              .put(pages, "<<\n/Type /Pages\n/Kids [" + first + " 0 R]\n/Count 1\n>>")
              .done();
        });
    all.add(
        "form-overlay",
        "A text field with an appearance lies over the price.",
        CHANGE,
        () -> {
          Graft graft = Graft.on(archived);
          int form = graft.reference(graft.catalog(), "AcroForm");
          int field = graft.next();
          return graft
              .put(
                  field,
                  "<<\n/Type /Annot\n/Subtype /Widget\n/FT /Tx\n/T (price)\n/V (1 EUR)\n/F 4\n/Rect [100 100 300 200]\n>>")
              .edited(form, "/Fields [", "/Fields [" + field + " 0 R ")
              .done();
        });
    all.add(
        "sneaky-widget",
        "A second signature field with an extent is prepared (sneaky signature).",
        CHANGE,
        () -> {
          Graft graft = Graft.on(signed);
          int form = graft.reference(graft.catalog(), "AcroForm");
          int field = graft.next();
          return graft
              .put(
                  field,
                  "<<\n/Type /Annot\n/Subtype /Widget\n/FT /Sig\n/T (timestamp-1)\n/F 132\n/Rect [0 0 300 200]\n>>")
              .edited(form, "/SigFlags", "/XFA null\n/SigFlags")
              .done();
        });
    all.add(
        "widget-moved",
        "The field of a signature gets an extent.",
        CHANGE,
        () -> {
          Graft graft = Graft.on(archived);
          return graft.edited(field(graft), "/Rect [0 0 0 0]", "/Rect [0 0 300 300]").done();
        });
    all.add(
        "widget-painted",
        "The field of a signature gets an appearance.",
        CHANGE,
        () -> {
          Graft graft = Graft.on(archived);
          return graft.with(field(graft), "/AP << /N " + graft.next() + " 0 R >>").stream(
                  graft.next(), "/Subtype /Form\n/BBox [0 0 9 9]\n", new byte[] {'n'})
              .done();
        });
    all.add(
        "metadata-rewritten",
        "The metadata of the file say something else.",
        CHANGE,
        () -> {
          Graft graft = Graft.on(archived);
          int metadata = graft.reference(graft.catalog(), "Metadata");
          return graft.stream(
                  metadata,
                  "/Type /Metadata\n/Subtype /XML\n",
                  "<x/>".getBytes(StandardCharsets.US_ASCII))
              .done();
        });
    all.add(
        "certification-removed",
        "The catalog is written again without its certification.",
        CHANGE,
        () -> {
          Graft graft = Graft.on(signed);
          return graft.edited(graft.catalog(), "/Perms", "/Parms").done();
        });
    all.add(
        "object-added",
        "A new object is added that nothing refers to, yet.",
        CHANGE,
        () -> {
          Graft graft = Graft.on(archived);
          return graft.put(graft.next(), "<<\n/Type /Waiting\n>>").done();
        });
    all.add(
        "nothing-added", "An empty revision is added.", CHANGE, () -> Graft.on(archived).done());
    all.add(
        "prepared-action",
        "An action waits in the paper before anybody signs.",
        "PDF_FOREIGN",
        () -> edited(paper, "/OutputIntents [", "/OpenActionABC ["));
    all.add(
        "content-outside",
        "What a page shows is taken from somewhere else (shadow replace).",
        "PDF_AMBIGUOUS",
        () -> edited(paper, "/Filter /FlateDecode", "/F (http://x.y/z.tx)"));
  }

  private void dossiers() {
    byte[] junk = "no certificate".getBytes(StandardCharsets.US_ASCII);
    all.add(
        "dossier-dropped",
        "The catalog is written again without its dossier.",
        CHANGE,
        () -> {
          Graft graft = Graft.on(archived);
          return graft.edited(graft.catalog(), "/DSS ", "/Lang ").done();
        });
    all.add(
        "dossier-emptied",
        "The dossier is written again with fewer entries.",
        CHANGE,
        () -> {
          Graft graft = Graft.on(archived);
          return graft.put(graft.reference(graft.catalog(), "DSS"), "<<\n/Type /DSS\n>>").done();
        });
    all.add(
        "dossier-entry-swapped",
        "An entry of the dossier gets another content.",
        CHANGE,
        () -> {
          Graft graft = Graft.on(archived);
          return graft.stream(
                  graft.reference(graft.reference(graft.catalog(), "DSS"), "OCSPs"), "", junk)
              .done();
        });
    all.add(
        "dossier-with-more",
        "The dossier gets an entry of an unknown kind.",
        CHANGE,
        () -> {
          Graft graft = Graft.on(archived);
          return graft.with(graft.reference(graft.catalog(), "DSS"), "/VRI << >>").done();
        });
    all.add(
        "dossier-garbage",
        "Bytes that are no certificate are put into the dossier.",
        "DOSSIER_FOREIGN",
        () -> {
          Graft graft = Graft.on(archived);
          int store = graft.reference(graft.catalog(), "DSS");
          int number = graft.next();
          String list = graft.body(store);
          int end = list.indexOf(']', list.indexOf("/Certs ["));
          return graft
              .put(store, list.substring(0, end) + " " + number + " 0 R" + list.substring(end))
              .stream(number, "", junk)
              .done();
        });
  }

  private static int field(Graft graft) {
    return graft.reference(graft.reference(graft.catalog(), "AcroForm"), "Fields");
  }

  static Document edited(Document document, String found, String put) {
    String text = text(document);
    int at = text.lastIndexOf(found);
    if (at < 0 || found.length() != put.length()) {
      throw new AssertionError("Cannot put " + put + " for " + found);
    }
    return document(text.substring(0, at) + put + text.substring(at + found.length()));
  }

  static String text(Document document) {
    return new String(document.bytes(), StandardCharsets.ISO_8859_1);
  }

  static Document document(String text) {
    return Document.of(text.getBytes(StandardCharsets.ISO_8859_1));
  }
}
