package io.countersign.documents;

import java.util.Locale;

/** The few words that the printer itself puts on paper, in the language of the draft. */
record Wording(String page, String signedBy, String signatureNote, String signatureOf) {

  private static final Wording ENGLISH =
      new Wording(
          "Page %d of %d",
          "To be signed electronically by",
          "Signature field \"%s\". Time and certificate stand in the electronic signature.",
          "Signature of %s for %s");
  private static final Wording GERMAN =
      new Wording(
          "Seite %d von %d",
          "Elektronisch zu unterzeichnen durch",
          "Signaturfeld \u201e%s\u201c. Zeit und Zertifikat stehen in der elektronischen Signatur.",
          "Signatur von %s f\u00fcr %s");

  /** German for German, English for everything else. */
  static Wording in(Locale language) {
    return language.getLanguage().equals("de") ? GERMAN : ENGLISH;
  }
}
