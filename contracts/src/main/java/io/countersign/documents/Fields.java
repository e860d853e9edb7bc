package io.countersign.documents;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * The signature fields, all of them prepared before the first signature: field and widget in one
 * dictionary, without extent, printed and locked. Signing then adds a value and changes nothing
 * else, which every known validator accepts.
 */
final class Fields {

  private static final int PRINT = 4;
  private static final int LOCKED = 128;
  private static final int SIGNATURES_EXIST_AND_APPEND_ONLY = 3;

  private final Wording wording;
  private final COSArray all = new COSArray();

  Fields(Wording wording) {
    this.wording = wording;
  }

  void add(SignaturePlace place, PDPage page) {
    COSDictionary field = named(place.field());
    field.setString(
        COSName.TU, wording.signatureOf().formatted(place.signatory().name(), place.party()));
    field.setItem(COSName.P, page);
    COSArray annotations = page.getCOSObject().getCOSArray(COSName.ANNOTS);
    if (annotations == null) {
      annotations = new COSArray();
      page.getCOSObject().setItem(COSName.ANNOTS, annotations);
    }
    annotations.add(field);
    all.add(field);
  }

  /** The field of a document time-stamp, without its page and its value. */
  static COSDictionary ofTimeStamp(String name) {
    return named(name);
  }

  private static COSDictionary named(String name) {
    COSDictionary field = new COSDictionary();
    field.setName(COSName.TYPE, "Annot");
    field.setName(COSName.SUBTYPE, "Widget");
    field.setName(COSName.FT, "Sig");
    field.setString(COSName.T, name);
    field.setInt(COSName.F, PRINT | LOCKED);
    field.setItem(COSName.RECT, nothing());
    return field;
  }

  /** Makes the form, when there is a field. */
  void close(PDDocument pdf) {
    if (all.size() == 0) {
      return;
    }
    COSDictionary form = new COSDictionary();
    form.setItem(COSName.FIELDS, all);
    form.setInt(COSName.SIG_FLAGS, SIGNATURES_EXIST_AND_APPEND_ONLY);
    pdf.getDocumentCatalog().getCOSObject().setItem(COSName.ACRO_FORM, form);
  }

  private static COSArray nothing() {
    COSArray rectangle = new COSArray();
    for (int i = 0; i < 4; i++) {
      rectangle.add(COSInteger.ZERO);
    }
    return rectangle;
  }
}
