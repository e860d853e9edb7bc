package io.countersign.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;

/**
 * Writes what keeps a signed document provable (EN 319 142-1, 5.4): the dossier and the place of a
 * document time-stamp, each in a revision of its own.
 *
 * <p>No VRI is written: the standard advises against it, and its keys are SHA-1.
 */
public final class Preservation {

  private static final COSName RFC3161 = COSName.getPDFName("ETSI.RFC3161");

  private Preservation() {}

  /**
   * The document with these entries in its dossier; the same document when it holds them all.
   *
   * @throws UnsignableDocument unless this system printed the document and it is sound
   */
  public static Document withDossier(Document document, Dossier dossier) {
    Reading reading = Reading.of(document);
    if (!reading.findings().isEmpty()) {
      throw new UnsignableDocument("The document cannot be preserved. " + reading.findings());
    }
    Dossier known = Dossier.empty();
    for (KeptDossier kept : reading.dossiers()) {
      known = known.and(kept.added());
    }
    Dossier fresh = dossier.without(known);
    if (fresh.isEmpty()) {
      return document;
    }
    byte[] before = document.bytes();
    try (PDDocument pdf = new PDFParser(new RandomAccessReadBuffer(before)).parse(false)) {
      pdf.setDocumentId((long) before.length);
      COSDictionary store = store(pdf);
      add(pdf, store, DossierRevision.CERTIFICATES, fresh.certificates());
      add(pdf, store, DossierRevision.OCSP_RESPONSES, fresh.ocspResponses());
      add(pdf, store, DossierRevision.CRLS, fresh.crls());
      store.setNeedToBeUpdated(true);
      ByteArrayOutputStream out = new ByteArrayOutputStream(before.length + 16_000);
      pdf.saveIncremental(out);
      return Document.of(out.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException("The dossier cannot be written", e);
    }
  }

  /** Adds the field and the empty value of a document time-stamp. */
  static PDSignature addStamp(PDDocument pdf, int reserved) {
    Snapshot paper = Snapshot.of(pdf);
    String name = StampRevision.nextName(paper);
    PDSignature stamp = new PDSignature();
    stamp.setType(COSName.DOC_TIME_STAMP);
    stamp.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
    stamp.setSubFilter(RFC3161);
    stamp.setContents(new byte[reserved]);
    stamp.setByteRange(new int[] {0, 1_000_000_000, 1_000_000_000, 1_000_000_000});
    COSDictionary page = paper.dictionary(StampRevision.page(paper));
    COSDictionary field = Fields.ofTimeStamp(name);
    field.setItem(COSName.P, page);
    field.setItem(COSName.V, stamp.getCOSObject());
    append(page, COSName.ANNOTS, field);
    COSDictionary form = pdf.getDocumentCatalog().getAcroForm(null).getCOSObject();
    append(form, COSName.FIELDS, field);
    for (COSDictionary changed : List.of(page, form, field, stamp.getCOSObject())) {
      changed.setNeedToBeUpdated(true);
    }
    return stamp;
  }

  private static void append(COSDictionary owner, COSName list, COSDictionary field) {
    COSArray entries = owner.getCOSArray(list);
    if (entries == null) {
      entries = new COSArray();
      owner.setItem(list, entries);
    }
    entries.add(field);
  }

  private static COSDictionary store(PDDocument pdf) {
    COSDictionary catalog = pdf.getDocumentCatalog().getCOSObject();
    COSDictionary store = catalog.getCOSDictionary(DossierRevision.STORE);
    if (store == null) {
      store = new COSDictionary();
      store.setItem(COSName.TYPE, DossierRevision.STORE);
      catalog.setItem(DossierRevision.STORE, store);
      catalog.setNeedToBeUpdated(true);
    }
    return store;
  }

  private static void add(PDDocument pdf, COSDictionary store, COSName list, List<byte[]> entries)
      throws IOException {
    if (entries.isEmpty()) {
      return;
    }
    COSArray all = store.getCOSArray(list);
    if (all == null) {
      all = new COSArray();
      store.setItem(list, all);
    }
    for (byte[] entry : entries) {
      COSStream stream = pdf.getDocument().createCOSStream();
      try (OutputStream out = stream.createRawOutputStream()) {
        out.write(entry);
      }
      stream.setNeedToBeUpdated(true);
      all.add(stream);
    }
  }
}
