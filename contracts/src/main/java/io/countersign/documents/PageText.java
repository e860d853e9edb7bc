package io.countersign.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * The words on the pages of a document, as a reader sees them. Meant for documents that this house
 * printed: what strangers bring is never read so.
 */
public final class PageText {

  private PageText() {}

  /** The text of all pages, line by line. */
  public static String of(Document document) {
    try (PDDocument pdf = Loader.loadPDF(document.bytes())) {
      PDFTextStripper reader = new PDFTextStripper();
      reader.setLineSeparator("\n");
      return reader.getText(pdf).replace("\u0000", "");
    } catch (IOException e) {
      throw new UncheckedIOException("the text of " + document + " cannot be read", e);
    }
  }
}
