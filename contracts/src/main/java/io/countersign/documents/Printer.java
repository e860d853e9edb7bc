package io.countersign.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Turns a draft into paper: PDF/A-3a and PDF/UA-1, tagged, A4, with every signature field prepared.
 * The same draft gives the same bytes.
 */
public final class Printer {

  private static final float PDF_VERSION = 1.7f;

  /**
   * The printed draft.
   *
   * @throws UnprintableText when a text holds a character that cannot be shown
   * @throws IllegalArgumentException when the figures of a grid are wider than the paper
   */
  public Document print(Draft draft) {
    try (PDDocument pdf = new PDDocument()) {
      pdf.getDocument().setVersion(PDF_VERSION);
      pdf.getDocumentCatalog().getCOSObject().removeItem(COSName.VERSION);
      Fonts fonts = Fonts.embedIn(pdf);
      Tags tags = new Tags(pdf);
      Sheet sheet = new Sheet(pdf, fonts, tags);
      Wording wording = Wording.in(draft.language());
      Fields fields = new Fields(wording);
      new Composer(fonts, tags, sheet, new SignatureSetter(fonts, tags, sheet, fields, wording))
          .compose(draft);
      sheet.close(draft);
      tags.close();
      fields.close(pdf);
      fonts.close();
      Archive.describe(pdf, draft);
      identify(pdf, draft);
      ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
      pdf.save(out, CompressParameters.NO_COMPRESSION);
      return sound(Document.of(out.toByteArray()));
    } catch (UnprintableText e) {
      throw e.in(draft);
    } catch (IOException e) {
      throw new UncheckedIOException("The draft \"" + draft.title() + "\" cannot be printed", e);
    }
  }

  /** The text with a question mark for each character that cannot be printed. */
  public static String legible(String text) {
    return Faces.REGULAR.legible(Normalizer.normalize(text, Normalizer.Form.NFC));
  }

  /** No paper leaves the press that the strict reader refuses. */
  private static Document sound(Document printed) {
    List<Finding> findings = Reading.of(printed).findings();
    if (!findings.isEmpty()) {
      throw new IllegalStateException("The paper was printed and is not sound: " + findings);
    }
    return printed;
  }

  /** The file identifier is drawn from the content, not from the clock. */
  private static void identify(PDDocument pdf, Draft draft) {
    Digest content = Digest.of(draft.toString().getBytes(StandardCharsets.UTF_8));
    COSString id = new COSString(Arrays.copyOf(content.octets(), 16));
    COSArray ids = new COSArray();
    ids.add(id);
    ids.add(id);
    pdf.getDocument().getTrailer().setItem(COSName.ID, ids);
  }
}
