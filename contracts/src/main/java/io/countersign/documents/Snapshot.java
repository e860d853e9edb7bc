package io.countersign.documents;

import static io.countersign.documents.PaperFlaw.PDF_FOREIGN;
import static io.countersign.documents.PaperFlaw.PDF_UNREADABLE;

import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/** The document as it was at the end of one revision, opened without repair. */
final class Snapshot implements Closeable {

  private static final Set<String> TRAILER = Set.of("Root", "Info", "ID", "Size", "Prev");

  private final PDDocument pdf;

  private Snapshot(PDDocument pdf) {
    this.pdf = pdf;
  }

  /** A document that is open already. */
  static Snapshot of(PDDocument open) {
    return new Snapshot(open);
  }

  static Snapshot of(byte[] file, Revision revision) {
    byte[] bytes = Arrays.copyOf(file, revision.until());
    try {
      Snapshot snapshot =
          new Snapshot(new PDFParser(new RandomAccessReadBuffer(bytes)).parse(false));
      snapshot.requireTrailer();
      return snapshot;
    } catch (IOException e) {
      throw new Refusal(PDF_UNREADABLE, String.valueOf(e.getMessage()));
    }
  }

  COSDictionary catalog() {
    return pdf.getDocumentCatalog().getCOSObject();
  }

  int catalogNumber() {
    return number(pdf.getDocument().getTrailer().getItem(COSName.ROOT));
  }

  /** What must be the same in every revision: which objects are root and information. */
  String origin() {
    COSDictionary trailer = pdf.getDocument().getTrailer();
    COSArray id = trailer.getCOSArray(COSName.ID);
    return CosText.of(trailer.getItem(COSName.ROOT))
        + CosText.of(trailer.getItem(COSName.INFO))
        + (id == null || id.size() != 2 ? "" : CosText.of(id.get(0)));
  }

  int pages() {
    return pdf.getNumberOfPages();
  }

  PDDocument pdf() {
    return pdf;
  }

  /** The object with this number, or null where there is none. */
  @Nullable COSBase object(int number) {
    COSObject object = pdf.getDocument().getObjectFromPool(new COSObjectKey(number, 0));
    return object == null ? null : object.getObject();
  }

  COSDictionary dictionary(int number) {
    if (object(number) instanceof COSDictionary dictionary) {
      return dictionary;
    }
    throw new Refusal(PDF_UNREADABLE, "Object " + number + " is not a dictionary.");
  }

  /** Name and object number of every signature field, in the order of the form. */
  Map<String, Integer> fields() {
    Map<String, Integer> fields = new LinkedHashMap<>();
    COSDictionary form = catalog().getCOSDictionary(COSName.ACRO_FORM);
    COSArray all = form == null ? null : form.getCOSArray(COSName.FIELDS);
    for (int at = 0; all != null && at < all.size(); at++) {
      int number = number(all.get(at));
      String name = dictionary(number).getString(COSName.T);
      if (name == null || fields.put(name, number) != null) {
        throw new Refusal(PDF_FOREIGN, "A field has no name of its own.");
      }
    }
    return fields;
  }

  /** The number of a referenced object. */
  static int number(@Nullable COSBase reference) {
    COSObjectKey key = reference instanceof COSObject object ? object.getKey() : null;
    if (key != null && key.getGeneration() == 0) {
      return Math.toIntExact(key.getNumber());
    }
    throw new Refusal(
        PDF_FOREIGN, "A reference was expected, found " + CosText.of(reference) + ".");
  }

  private void requireTrailer() {
    COSDictionary trailer = pdf.getDocument().getTrailer();
    for (COSName key : trailer.keySet()) {
      if (!TRAILER.contains(key.getName())) {
        throw new Refusal(PDF_FOREIGN, "The trailer holds /" + key.getName() + ".");
      }
    }
  }

  @Override
  public void close() {
    try {
      pdf.close();
    } catch (IOException e) {
      throw new Refusal(PDF_UNREADABLE, String.valueOf(e.getMessage()));
    }
  }
}
