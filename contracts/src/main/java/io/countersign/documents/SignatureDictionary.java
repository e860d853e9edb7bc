package io.countersign.documents;

import java.io.IOException;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;

/** Writes the dictionary of a signature as PAdES wants it (EN 319 142-1, 6.3). */
final class SignatureDictionary {

  private static final COSName CADES = COSName.getPDFName("ETSI.CAdES.detached");

  private SignatureDictionary() {}

  /** Puts an empty signature into a field and marks the three objects that change. */
  static void add(PDDocument pdf, SignatureTerms terms, boolean certify, int reserved)
      throws IOException {
    PDSignature signature = new PDSignature();
    signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
    signature.setSubFilter(CADES);
    signature.setSignDate(calendar(terms));
    signature.setName(terms.name());
    if (!terms.reason().isBlank()) {
      signature.setReason(terms.reason());
    }
    if (!terms.location().isBlank()) {
      signature.setLocation(terms.location());
    }
    // PDFBox looks for the two in this order when it fills in the range
    signature.setContents(new byte[reserved]);
    signature.setByteRange(new int[] {0, 1_000_000_000, 1_000_000_000, 1_000_000_000});
    COSDictionary dictionary = signature.getCOSObject();
    if (certify) {
      certify(pdf, dictionary);
    }
    COSDictionary field = field(pdf, terms.field());
    field.setItem(COSName.V, dictionary);
    dictionary.setNeedToBeUpdated(true);
    field.setNeedToBeUpdated(true);
  }

  /** The range that was written for the signature of a field. */
  static int[] byteRange(PDDocument pdf, String field) throws IOException {
    COSDictionary dictionary = field(pdf, field).getCOSDictionary(COSName.V);
    if (dictionary == null) {
      throw new IOException("The field " + field + " lost its signature");
    }
    return new PDSignature(dictionary).getByteRange();
  }

  private static void certify(PDDocument pdf, COSDictionary signature) {
    COSDictionary parameters = new COSDictionary();
    parameters.setName(COSName.TYPE, "TransformParams");
    parameters.setInt(COSName.P, 2);
    parameters.setName(COSName.V, "1.2");
    parameters.setDirect(true);
    COSDictionary reference = new COSDictionary();
    reference.setName(COSName.TYPE, "SigRef");
    reference.setName(COSName.getPDFName("TransformMethod"), "DocMDP");
    reference.setItem(COSName.getPDFName("TransformParams"), parameters);
    COSArray references = new COSArray();
    references.add(reference);
    signature.setItem(COSName.getPDFName("Reference"), references);
    COSDictionary permissions = new COSDictionary();
    permissions.setItem(COSName.DOCMDP, signature);
    permissions.setDirect(true);
    COSDictionary catalog = pdf.getDocumentCatalog().getCOSObject();
    catalog.setItem(COSName.PERMS, permissions);
    catalog.setNeedToBeUpdated(true);
  }

  static COSDictionary field(PDDocument pdf, String name) throws IOException {
    PDField field = pdf.getDocumentCatalog().getAcroForm(null).getField(name);
    if (field == null) {
      throw new IOException("There is no field " + name);
    }
    return field.getCOSObject();
  }

  private static Calendar calendar(SignatureTerms terms) {
    Calendar calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
    calendar.setTimeInMillis(terms.at().toEpochMilli());
    return calendar;
  }
}
