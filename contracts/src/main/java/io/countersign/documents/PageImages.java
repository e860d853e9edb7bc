package io.countersign.documents;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * The pages of a document as pictures for a screen. Meant for documents that this house printed:
 * what strangers bring is never drawn.
 */
public final class PageImages {

  /** Sharp on a phone, and about 910 pixels for the width of A4. */
  private static final float DOTS_PER_INCH = 110;

  private final Document document;

  public PageImages(Document document) {
    this.document = document;
  }

  /** How many pages there are. */
  public int count() {
    try (PDDocument pdf = Loader.loadPDF(document.bytes())) {
      return pdf.getNumberOfPages();
    } catch (IOException e) {
      throw new UncheckedIOException(document + " cannot be drawn", e);
    }
  }

  /**
   * A page as PNG, in shades of grey.
   *
   * @param number from 1
   * @throws IndexOutOfBoundsException when there is no such page
   */
  public byte[] png(int number) {
    try (PDDocument pdf = Loader.loadPDF(document.bytes())) {
      if (number < 1 || number > pdf.getNumberOfPages()) {
        throw new IndexOutOfBoundsException(document + " has no page " + number);
      }
      BufferedImage page =
          new PDFRenderer(pdf).renderImageWithDPI(number - 1, DOTS_PER_INCH, ImageType.GRAY);
      ByteArrayOutputStream png = new ByteArrayOutputStream(1 << 17);
      ImageIO.write(page, "png", png);
      return png.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("page " + number + " of " + document + " cannot be drawn", e);
    }
  }
}
