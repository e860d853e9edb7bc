package io.countersign.signing;

import static io.countersign.signing.PaperTamperings.document;
import static io.countersign.signing.PaperTamperings.edited;
import static io.countersign.signing.PaperTamperings.text;

import io.countersign.documents.Document;
import java.util.List;

/** What can be done to the place of a signature in the file, and to its dictionary. */
final class PlaceTamperings {

  private final Tampering.Collected all = new Tampering.Collected();
  private final Victim victim;

  private PlaceTamperings(Victim victim) {
    this.victim = victim;
  }

  static List<Tampering> of(Victim victim) {
    PlaceTamperings tamperings = new PlaceTamperings(victim);
    tamperings.places();
    tamperings.dictionaries();
    tamperings.seconds();
    return tamperings.all.list();
  }

  private void places() {
    Document once = victim.once();
    all.add(
        "range-missing",
        "The range of a signature is not there (universal forgery).",
        "SIGNATURE_DICTIONARY",
        () -> edited(once, "/ByteRange", "/ByteRangX"));
    all.add(
        "range-shortened",
        "The range leaves out the last byte.",
        "SIGNATURE_BYTE_RANGE",
        () -> range(once, 0, 0, 0, -1));
    all.add(
        "range-gap-widened",
        "The gap swallows two bytes after the signature.",
        "SIGNATURE_CONTENTS",
        () -> range(once, 0, 0, 2, -2));
    all.add(
        "range-not-from-start",
        "The range begins after the head of the file.",
        "SIGNATURE_BYTE_RANGE",
        () -> range(once, 9, 0, 0, 0));
    all.add(
        "range-wrapped",
        "The second range begins behind injected objects (signature wrapping).",
        "SIGNATURE_CONTENTS",
        () -> range(once, 0, 0, 500, -500));
    all.add(
        "contents-null",
        "The signature is null (universal forgery).",
        "SIGNATURE_CONTENTS",
        () -> contents(once, "null"));
    all.add(
        "contents-empty",
        "The signature is an empty string.",
        "SIGNATURE_CONTENTS",
        () -> contents(once, "<>"));
    all.add("contents-zero", "The signature is all zeros.", "CMS_ENCODING", () -> zeros(once));
    all.add(
        "contents-literal",
        "The signature is written in round brackets.",
        "SIGNATURE_CERTIFICATION",
        () -> edited(once, "/Contents <3", "/Contents (3"));
    all.add(
        "contents-swapped",
        "The two signatures change their places.",
        "DIGEST_MISMATCH",
        () -> swapped(victim.twice()));
    all.add(
        "padding-filled",
        "Something is hidden in the zeros after the signature.",
        "CMS_ENCODING",
        () -> edited(once, "00>", "01>"));
    all.add(
        "byte-changed",
        "A byte of the paper is changed.",
        "DIGEST_MISMATCH",
        () -> edited(once, "(Order agreement)", "(Order agreemens)"));
  }

  /** What a signer with a program of his own can put into the dictionary of his signature. */
  private void seconds() {
    all.add(
        "certified-again",
        "The second signature certifies too, in a dictionary where a list is expected.",
        "SIGNATURE_CERTIFICATION",
        () -> second("/Reference <<\n/Type /SigRef\n/TransformMethod /DocMDP\n>>"));
    all.add(
        "reason-as-action",
        "The reason of the second signature is a script.",
        "SIGNATURE_DICTIONARY",
        () -> second("/Reason <<\n/S /JavaScript\n/JS (app.alert\\(1\\))\n>>"));
    all.add(
        "place-elsewhere",
        "The place of the second signature is another object of the file.",
        "SIGNATURE_DICTIONARY",
        () -> second("/Location 3 0 R"));
    all.add(
        "time-of-no-day",
        "The second signature was made on the 31st of February.",
        "SIGNATURE_DICTIONARY",
        () -> Resigned.after(victim, text -> text.replace("(D:20260303", "(D:20260231")));
  }

  private Document second(String entry) {
    return Resigned.after(victim, text -> text.replace("/Contents <", entry + "\n/Contents <"));
  }

  private void dictionaries() {
    Document once = victim.once();
    all.add(
        "subfilter-old",
        "The signature claims the older format.",
        "SIGNATURE_DICTIONARY",
        () -> edited(once, "/ETSI.CAdES.detached", "/adbe.pkcs7.detached"));
    all.add(
        "type-other",
        "The signature claims to be something else.",
        "SIGNATURE_DICTIONARY",
        () -> edited(once, "/Type /Sig\n", "/Type /Gis\n"));
    all.add(
        "certificate-beside",
        "A certificate stands beside the signature.",
        "SIGNATURE_DICTIONARY",
        () -> edited(once, "/Reason (", "/Cert   ("));
    all.add(
        "time-malformed",
        "The time of signing is no time.",
        "SIGNATURE_DICTIONARY",
        () -> edited(once, "/M (D:2026", "/M (D:2O26"));
    all.add(
        "certification-weakened",
        "The certification allows notes (P=3).",
        "SIGNATURE_CERTIFICATION",
        () -> edited(once, "/P 2\n", "/P 3\n"));
    all.add(
        "certification-other",
        "The certification is of another kind.",
        "SIGNATURE_CERTIFICATION",
        () -> edited(once, "/DocMDP\n/TransformParams", "/FieldM\n/TransformParams"));
  }

  /** The same file with other numbers in its first range, by these amounts. */
  private static Document range(Document document, int... by) {
    String text = text(document);
    int from = text.indexOf("/ByteRange [") + 12;
    int end = text.indexOf(']', from);
    String[] old = text.substring(from, end).strip().split(" +", -1);
    StringBuilder fresh = new StringBuilder();
    for (int at = 0; at < 4; at++) {
      fresh.append(at == 0 ? "" : " ").append(Long.parseLong(old[at]) + by[at]);
    }
    String padded = fresh + " ".repeat(end - from - fresh.length());
    return document(text.substring(0, from) + padded + text.substring(end));
  }

  private static Document contents(Document document, String value) {
    String text = text(document);
    int from = text.indexOf("/Contents <") + 10;
    int until = text.indexOf('>', from) + 1;
    return document(
        text.substring(0, from)
            + value
            + " ".repeat(until - from - value.length())
            + text.substring(until));
  }

  private static Document zeros(Document document) {
    String text = text(document);
    int from = text.indexOf("/Contents <") + 11;
    int until = text.indexOf('>', from);
    return document(text.substring(0, from) + "0".repeat(until - from) + text.substring(until));
  }

  private static Document swapped(Document document) {
    String text = text(document);
    int first = text.indexOf("/Contents <") + 11;
    int firstEnd = text.indexOf('>', first);
    int second = text.indexOf("/Contents <", firstEnd) + 11;
    int secondEnd = text.indexOf('>', second);
    return document(
        text.substring(0, first)
            + text.substring(second, secondEnd)
            + text.substring(firstEnd, second)
            + text.substring(first, firstEnd)
            + text.substring(secondEnd));
  }
}
