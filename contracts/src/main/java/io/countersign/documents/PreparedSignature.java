package io.countersign.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.ExternalSigningSupport;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;

/**
 * A document with one more revision that lacks only the signature value. Signing takes three steps,
 * so that paper never meets a key: prepare, sign {@link #bytesToSign} elsewhere, {@link #embed}.
 */
public final class PreparedSignature {

  /** Bytes to reserve for a baseline B-B signature: about three times one with two certificates. */
  public static final int PLAIN = 6_000;

  /** Bytes to reserve for a signature with a time-stamp, both with long chains of RSA keys. */
  public static final int STAMPED = 14_000;

  /** Bytes to reserve for a document time-stamp. */
  private static final int STAMP = 8_000;

  private final byte[] bytes;
  private final int gapFrom;
  private final int gapUntil;

  private PreparedSignature(byte[] bytes, int gapFrom, int gapUntil) {
    this.bytes = bytes;
    this.gapFrom = gapFrom;
    this.gapUntil = gapUntil;
  }

  /**
   * Adds a revision with the signature's dictionary. The first signature of a document also
   * certifies it: nothing but further signatures in the prepared fields may follow (DocMDP, P=2).
   *
   * @param reserved room for the signature, in bytes
   * @throws UnsignableDocument unless this system printed the document, it is sound and not yet
   *     preserved, and the field is there and free
   */
  public static PreparedSignature prepare(Document document, SignatureTerms terms, int reserved) {
    Reading reading = sound(document);
    if (!reading.stamps().isEmpty() || !reading.dossiers().isEmpty()) {
      throw new UnsignableDocument("The document is preserved; nobody can sign it any more");
    }
    if (!reading.fields().contains(terms.field())) {
      throw new UnsignableDocument(
          "There is no signature field \"%s\"; the document has %s"
              .formatted(terms.field(), reading.fields()));
    }
    List<String> signed = reading.signatures().stream().map(SignatureMark::field).toList();
    if (signed.contains(terms.field())) {
      throw new UnsignableDocument("The field \"" + terms.field() + "\" is signed already");
    }
    SignatureRevision added = new SignatureRevision(document, terms, signed.isEmpty(), reserved);
    return new PreparedSignature(added.bytes(), added.gapFrom(), added.gapUntil());
  }

  /**
   * Adds a revision with the dictionary of a document time-stamp (EN 319 142-1, 5.4.3).
   *
   * @throws UnsignableDocument unless this system printed the document and it is sound
   */
  public static PreparedSignature prepareStamp(Document document) {
    sound(document);
    byte[] before = document.bytes();
    try (PDDocument pdf = new PDFParser(new RandomAccessReadBuffer(before)).parse(false)) {
      pdf.setDocumentId((long) before.length);
      PDSignature stamp = Preservation.addStamp(pdf, STAMP);
      return saved(pdf, stamp, before.length + 4 * STAMP);
    } catch (IOException e) {
      throw new UncheckedIOException("The time-stamp cannot be prepared", e);
    }
  }

  private static PreparedSignature saved(PDDocument pdf, PDSignature added, int size)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(size);
    ExternalSigningSupport support = pdf.saveIncrementalForExternalSigning(out);
    support.setSignature(new byte[0]);
    int[] range = added.getByteRange();
    return new PreparedSignature(out.toByteArray(), range[1], range[2]);
  }

  private static Reading sound(Document document) {
    Reading reading = Reading.of(document);
    if (!reading.findings().isEmpty()) {
      throw new UnsignableDocument("The document cannot be signed. " + reading.findings());
    }
    return reading;
  }

  /** The bytes that the signature covers: the whole file except the place of the signature. */
  public byte[] bytesToSign() {
    byte[] covered = new byte[bytes.length - (gapUntil - gapFrom)];
    System.arraycopy(bytes, 0, covered, 0, gapFrom);
    System.arraycopy(bytes, gapUntil, covered, gapFrom, bytes.length - gapUntil);
    return covered;
  }

  /**
   * The signed document.
   *
   * @param cms the detached signature as DER
   * @throws IllegalArgumentException when it is longer than the reserved space
   */
  public Document embed(byte[] cms) {
    int space = (gapUntil - gapFrom - 2) / 2;
    if (cms.length > space) {
      throw new IllegalArgumentException(
          "The signature of %d bytes does not fit into the %d reserved"
              .formatted(cms.length, space));
    }
    byte[] signed = bytes.clone();
    byte[] hex = HexFormat.of().withUpperCase().formatHex(cms).getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(hex, 0, signed, gapFrom + 1, hex.length);
    return Document.of(signed);
  }
}
