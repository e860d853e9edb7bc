package io.countersign.documents;

import org.apache.pdfbox.util.Version;

/** The library that reads paper here, by name and version. */
public final class PaperReader {

  private PaperReader() {}

  /** Such as {@code PDFBox 3.0.5}. */
  public static String inWords() {
    return "PDFBox " + Version.getVersion();
  }
}
