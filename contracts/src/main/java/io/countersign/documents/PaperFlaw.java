package io.countersign.documents;

/** What the strict reader can find wrong with the paper itself, before any key comes into play. */
public enum PaperFlaw implements Flaw {
  PDF_HEAD("The file does not begin as a PDF file begins."),
  PDF_TAIL("The file does not end where its last revision ends: bytes were added or cut off."),
  PDF_TOO_BIG("The file is larger than anything this system prints."),
  PDF_XREF("The table of contents of the file is damaged or not the one this system writes."),
  PDF_UNREADABLE("The file cannot be read without repair."),
  PDF_AMBIGUOUS(
      "The file is spelt otherwise than this system spells: programs could read it differently."),
  PDF_FORBIDDEN_CHANGE(
      "Something other than a signature was changed after the document was printed."),
  PDF_FOREIGN("The file holds something that this system never prints."),
  SIGNATURE_DICTIONARY("The entries of a signature are missing, unknown or malformed."),
  SIGNATURE_BYTE_RANGE("A signature does not cover its whole revision of the file."),
  SIGNATURE_CONTENTS(
      "The space of a signature holds something other than the signature and zeros."),
  SIGNATURE_CERTIFICATION("The first signature does not forbid changes, or a later one tries to.");

  private final String sentence;

  PaperFlaw(String sentence) {
    this.sentence = sentence;
  }

  @Override
  public String code() {
    return name();
  }

  @Override
  public String sentence() {
    return sentence;
  }
}
