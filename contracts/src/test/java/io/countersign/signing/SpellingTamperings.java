package io.countersign.signing;

import static io.countersign.signing.PaperTamperings.document;
import static io.countersign.signing.PaperTamperings.text;

import io.countersign.documents.Document;
import io.countersign.documents.Graft;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BinaryOperator;

/**
 * What can be spelt in a revision that anybody may add, a dossier, so that one program reads the
 * signed contract and another one something else.
 */
final class SpellingTamperings {

  private static final String FORGED = "BT /F1 30 Tf 100 400 Td (1 EUR) Tj ET";

  private final Tampering.Collected all = new Tampering.Collected();
  private final Victim victim;

  private SpellingTamperings(Victim victim) {
    this.victim = victim;
  }

  static List<Tampering> of(Victim victim) {
    SpellingTamperings tamperings = new SpellingTamperings(victim);
    tamperings.tables();
    tamperings.objects();
    return tamperings.all.list();
  }

  /** What is spelt otherwise below, spelt as it should be: an honest dossier. */
  static Document sound(Victim victim) throws IOException {
    return new SpellingTamperings(victim).dossier().done();
  }

  private void tables() {
    all.add(
        "previous-in-comment",
        "The earlier table stands in a comment, and another one with a forged page is read.",
        "PDF_AMBIGUOUS",
        () -> hidingTable((trailer, start) -> trailer + "\n%/Prev " + start + "\n"));
    all.add(
        "previous-in-text",
        "The earlier table stands in a text, and another one with a forged page is read.",
        "PDF_AMBIGUOUS",
        () ->
            hidingTable(
                (trailer, start) ->
                    trailer.replaceFirst("<[0-9A-F]+>]", "(\n/Prev " + start + "\n)]") + "\n"));
    spelt(
        "root-twice",
        "A trailer names two catalogs.",
        t -> trailer(t, "/Root ", "/Root 2 0 R\n/Root "));
    spelt(
        "size-too-small",
        "A trailer claims that there are fewer objects.",
        t -> trailer(t, "/Size ", "/Size 9\n%"));
    spelt(
        "bytes-in-trailer",
        "Bytes stand behind a trailer.",
        t -> trailer(t, ">>\nstartxref", ">>\n9 0 obj\n<<\n>>\nendobj\nstartxref"));
  }

  private void objects() {
    Graft graft = Graft.on(victim.twice());
    int catalog = graft.catalog();
    int list = graft.next() + 1;
    edited("object-in-object", "An object hides behind another one.", catalog, b -> b + hidden());
    edited(
        "comment-in-object",
        "A comment stands in an object.",
        catalog,
        b -> b.replaceFirst("<<\n", "<< %hidden\n"));
    edited(
        "key-twice",
        "The catalog names two trees of pages.",
        catalog,
        b -> b.replace("/Pages ", "/Pages 12 0 R\n/Pages "));
    edited(
        "key-spelt-otherwise",
        "The catalog names two trees of pages, one of them with an escape.",
        catalog,
        b -> b.replace("/Pages ", "/P#61ges 12 0 R\n/Pages "));
    edited(
        "length-wrong",
        "The length of a stream is not its length.",
        list,
        b -> b.replaceFirst("/Length \\d+", "/Length 10"));
    edited(
        "number-spelt-otherwise",
        "A length is written with a sign.",
        list,
        b -> b.replace("/Length ", "/Length +"));
  }

  private interface Edit {
    String of(String text);
  }

  private void spelt(String name, String deed, Edit edit) {
    all.add(name, deed, "PDF_AMBIGUOUS", () -> document(edit.of(text(dossier().done()))));
  }

  private void edited(String name, String deed, int number, Edit edit) {
    all.add(
        name,
        deed,
        "PDF_AMBIGUOUS",
        () -> {
          Graft graft = dossier();
          return graft.put(number, edit.of(graft.pending(number))).done();
        });
  }

  private static String trailer(String text, String found, String put) {
    int at = text.indexOf(found, text.lastIndexOf("trailer\n"));
    return text.substring(0, at) + put + text.substring(at + found.length());
  }

  /** A dossier with a revocation list of the authority, which anybody can ask for. */
  private Graft dossier() throws IOException {
    Graft graft = Graft.on(victim.twice());
    int store = graft.next();
    byte[] list = victim.notary().authority.answer(DemoAuthority.LIST, new byte[0]);
    return graft
        .with(graft.catalog(), "/DSS " + store + " 0 R")
        .put(store, "<<\n/Type /DSS\n/CRLs [" + (store + 1) + " 0 R]\n>>")
        .stream(store + 1, "", list);
  }

  private String hidden() {
    Graft graft = Graft.on(victim.twice());
    return "\nendobj\n" + firstPage(graft) + " 0 obj\n" + forged(graft);
  }

  private static int firstPage(Graft graft) {
    int pages = graft.reference(graft.catalog(), "Pages");
    return graft.reference(graft.reference(pages, "Kids"), "Contents");
  }

  private static String forged(Graft graft) {
    Graft scratch = graft.stream(graft.next(), "", FORGED.getBytes(StandardCharsets.US_ASCII));
    return scratch.pending(scratch.next() - 1);
  }

  /** A file whose last object ends with a table of its own, to which only some readers come. */
  private Document hidingTable(BinaryOperator<String> trailer) throws IOException {
    Graft twice = Graft.on(victim.twice());
    int page = firstPage(twice);
    String before = text(victim.twice());
    String start =
        before.substring(before.lastIndexOf("startxref\n") + 10).lines().findFirst().orElseThrow();
    String sound = text(dossier().done());
    int table = sound.lastIndexOf("xref\n0 1\n");
    String head = "xref\n0 1\n0000000000 65535 f\r\n" + page + " 1\n";
    String tail =
        "trailer\n<<\n/Root %s 0 R\n/Size 999\n/Prev %s\n>>\n".formatted(twice.catalog(), start);
    int object = table + head.length() + 20 + tail.length();
    String more =
        head
            + "%010d 00000 n\r\n".formatted(object)
            + tail
            + page
            + " 0 obj\n"
            + forged(twice)
            + "\nendobj\n";
    String rest =
        sound
            .substring(table)
            .replaceFirst("startxref\n\\d+", "startxref\n" + (table + more.length()));
    int from = rest.indexOf("\n/Prev ");
    return document(
        sound.substring(0, table)
            + more
            + trailer.apply(rest.substring(0, from), start)
            + "/Prev "
            + table
            + " >>\n"
            + rest.substring(rest.indexOf("startxref")));
  }
}
