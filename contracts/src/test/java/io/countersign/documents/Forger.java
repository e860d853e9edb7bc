package io.countersign.documents;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;

/** Changes documents behind the back of their signers, as somebody with a PDF library would. */
public final class Forger {

  private Forger() {}

  private interface Change {
    void in(PDDocument pdf) throws Exception;
  }

  /** A note stuck on the first page by an incremental update. */
  public static Document annotated(Document document) {
    return updated(
        document,
        pdf -> {
          PDAnnotationText note = new PDAnnotationText();
          note.setRectangle(new PDRectangle(100, 100, 200, 50));
          note.setContents("Price is 1 EUR");
          COSArray annotations = annotations(pdf);
          annotations.add(note.getCOSObject());
          annotations.setNeedToBeUpdated(true);
          pdf.getPage(0).getCOSObject().setNeedToBeUpdated(true);
        });
  }

  /** Another text painted over the first page by an incremental update. */
  public static Document repainted(Document document) {
    return updated(
        document,
        pdf -> {
          PDPage page = pdf.getPage(0);
          try (PDPageContentStream pen =
              new PDPageContentStream(pdf, page, PDPageContentStream.AppendMode.OVERWRITE, true)) {
            pen.addRect(0, 0, 600, 600);
            pen.fill();
          }
          page.getCOSObject().setNeedToBeUpdated(true);
        });
  }

  /** Another content for booking.json by an incremental update. */
  public static Document reattached(Document document) {
    return updated(
        document,
        pdf -> {
          COSStream file = specification(pdf).getCOSDictionary(COSName.EF).getCOSStream(COSName.F);
          try (var out = file.createOutputStream(COSName.FLATE_DECODE)) {
            out.write("{\"bookingId\":\"B-9\",\"revision\":1}".getBytes(StandardCharsets.UTF_8));
          }
          file.setNeedToBeUpdated(true);
        });
  }

  /** A second booking.json by an incremental update. */
  public static Document attachedTwice(Document document) {
    return updated(
        document,
        pdf -> {
          COSDictionary catalog = pdf.getDocumentCatalog().getCOSObject();
          COSArray associated = catalog.getCOSArray(COSName.AF);
          COSDictionary second = new COSDictionary(specification(pdf));
          associated.add(second);
          second.setNeedToBeUpdated(true);
          catalog.setNeedToBeUpdated(true);
        });
  }

  /** The value of the last signature taken back by an incremental update. */
  public static Document unsigned(Document document, String field) {
    return updated(
        document,
        pdf -> {
          COSDictionary dictionary =
              pdf.getDocumentCatalog().getAcroForm(null).getField(field).getCOSObject();
          dictionary.removeItem(COSName.V);
          dictionary.setNeedToBeUpdated(true);
        });
  }

  /** All of it written anew, as many tools do. */
  public static Document rewritten(Document document) {
    return saved(document, CompressParameters.NO_COMPRESSION);
  }

  /** Written anew with compressed objects and a cross-reference stream. */
  public static Document compressed(Document document) {
    return saved(document, CompressParameters.DEFAULT_COMPRESSION);
  }

  private static COSArray annotations(PDDocument pdf) {
    COSDictionary page = pdf.getPage(0).getCOSObject();
    COSArray annotations = page.getCOSArray(COSName.ANNOTS);
    if (annotations == null) {
      annotations = new COSArray();
      page.setItem(COSName.ANNOTS, annotations);
    }
    return annotations;
  }

  private static COSDictionary specification(PDDocument pdf) {
    COSArray associated = pdf.getDocumentCatalog().getCOSObject().getCOSArray(COSName.AF);
    return (COSDictionary) associated.getObject(0);
  }

  private static Document updated(Document document, Change change) {
    try (PDDocument pdf = Loader.loadPDF(document.bytes())) {
      change.in(pdf);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      pdf.saveIncremental(out);
      return Document.of(out.toByteArray());
    } catch (Exception e) {
      throw new AssertionError("The forgery failed", e);
    }
  }

  private static Document saved(Document document, CompressParameters how) {
    try (PDDocument pdf = Loader.loadPDF(document.bytes())) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      pdf.save(out, how);
      return Document.of(out.toByteArray());
    } catch (Exception e) {
      throw new AssertionError("The forgery failed", e);
    }
  }
}
