package io.countersign.documents;

import static io.countersign.documents.PaperFlaw.PDF_FOREIGN;
import static io.countersign.documents.PaperFlaw.PDF_UNREADABLE;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;

/**
 * Takes the embedded files out: those in the name tree, which must be those the catalog associates.
 */
final class EmbeddedFiles {

  /** All embedded files together, unpacked, in bytes. */
  private static final int LARGEST = 20_000_000;

  private static final Set<String> SPECIFICATION =
      Set.of("Type", "F", "UF", "Desc", "EF", "AFRelationship");
  private static final Set<String> STREAM = Set.of("Length", "Filter", "Type", "Subtype", "Params");

  private EmbeddedFiles() {}

  static List<Attachment> of(Snapshot paper) {
    COSDictionary names = paper.catalog().getCOSDictionary(COSName.NAMES);
    COSArray associated = paper.catalog().getCOSArray(COSName.AF);
    COSDictionary tree =
        names == null ? null : names.getCOSDictionary(COSName.getPDFName("EmbeddedFiles"));
    COSArray pairs = tree == null ? null : tree.getCOSArray(COSName.NAMES);
    if (pairs == null && tree == null && associated == null) {
      return List.of();
    }
    if (tree == null
        || pairs == null
        || associated == null
        || pairs.size() != 2 * associated.size()) {
      throw new Refusal(PDF_FOREIGN, "The lists of embedded files differ.");
    }
    requireOnly(tree, Set.of("Names"));
    List<Attachment> attachments = new ArrayList<>();
    int room = LARGEST;
    for (int at = 0; at < associated.size(); at++) {
      if (!CosText.of(pairs.get(2 * at + 1)).equals(CosText.of(associated.get(at)))
          || !(pairs.getObject(2 * at + 1) instanceof COSDictionary specification)
          || !(pairs.getObject(2 * at) instanceof COSString key)) {
        throw new Refusal(PDF_FOREIGN, "The lists of embedded files differ.");
      }
      Attachment attachment = attachment(key.getString(), specification, room);
      room -= attachment.bytes().length;
      attachments.add(attachment);
    }
    return List.copyOf(attachments);
  }

  /** Another tree, another platform's file or one outside could hold a second content. */
  private static void requireOnly(COSDictionary dictionary, Set<String> keys) {
    for (COSName key : dictionary.keySet()) {
      if (!keys.contains(key.getName())) {
        throw new Refusal(PDF_FOREIGN, "An embedded file has /" + key.getName() + ".");
      }
    }
  }

  private static Attachment attachment(String key, COSDictionary specification, int room) {
    String name = specification.getString(COSName.UF, "");
    COSDictionary files = specification.getCOSDictionary(COSName.EF);
    if (!name.equals(key) || !name.equals(specification.getString(COSName.F)) || files == null) {
      throw new Refusal(PDF_FOREIGN, "The embedded file " + key + " has two names or no content.");
    }
    if (!CosText.of(files.getItem(COSName.F)).equals(CosText.of(files.getItem(COSName.UF)))
        || !(files.getDictionaryObject(COSName.F) instanceof COSStream stream)) {
      throw new Refusal(PDF_FOREIGN, "The embedded file " + key + " has two contents or none.");
    }
    requireOnly(specification, SPECIFICATION);
    requireOnly(files, Set.of("F", "UF"));
    requireOnly(stream, STREAM);
    String mediaType = stream.getNameAsString(COSName.SUBTYPE, "");
    if (!"/FlateDecode".equals(CosText.of(stream.getItem(COSName.FILTER)))
        || stream.containsKey(COSName.DECODE_PARMS)) {
      throw new Refusal(PDF_FOREIGN, "The embedded file " + key + " is packed otherwise.");
    }
    try (InputStream in = new InflaterInputStream(stream.createRawInputStream())) {
      byte[] bytes = in.readNBytes(room + 1);
      if (bytes.length > room) {
        throw new Refusal(PDF_UNREADABLE, "The embedded file " + key + " is too large.");
      }
      return Attachment.of(name, mediaType, specification.getString(COSName.DESC, ""), bytes);
    } catch (IOException | IllegalArgumentException e) {
      throw new Refusal(PDF_UNREADABLE, "The embedded file " + key + ": " + e.getMessage());
    }
  }
}
