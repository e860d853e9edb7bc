package io.countersign.documents;

import static io.countersign.documents.PaperFlaw.PDF_FORBIDDEN_CHANGE;
import static io.countersign.documents.PaperFlaw.SIGNATURE_DICTIONARY;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/**
 * A revision that adds one document time-stamp and nothing else: a field without extent, its value,
 * and the two lists that name the field, each longer by exactly this entry.
 */
record StampRevision(Snapshot before, Snapshot after, Revision revision) {

  static final String PREFIX = "timestamp-";
  private static final Map<String, String> DICTIONARY =
      Map.of("Type", "/DocTimeStamp", "Filter", "/Adobe.PPKLite", "SubFilter", "/ETSI.RFC3161");

  /** Whether the revision adds a field. */
  boolean fits() {
    return after.fields().size() == before.fields().size() + 1;
  }

  /** The time-stamp that was added. */
  StampMark mark(byte[] file, String text) {
    if (!before.origin().equals(after.origin())) {
      throw new Refusal(PDF_FORBIDDEN_CHANGE, "The root of the document was exchanged.");
    }
    if (!CosText.entries(before.catalog()).equals(CosText.entries(after.catalog()))) {
      throw new Refusal(PDF_FORBIDDEN_CHANGE, "The catalog was changed.");
    }
    Map<String, Integer> fields = new LinkedHashMap<>(after.fields());
    fields.keySet().removeAll(before.fields().keySet());
    String name = nextName(before);
    if (!fields.keySet().equals(Set.of(name))) {
      throw new Refusal(PDF_FORBIDDEN_CHANGE, "The fields " + fields.keySet() + " were added.");
    }
    int field = fields.getOrDefault(name, 0);
    int page = page(before);
    int value = requireField(field, name, page);
    int form = Snapshot.number(before.catalog().getItem(COSName.ACRO_FORM));
    if (!revision.objects().keySet().equals(Set.of(field, value, page, form))
        || before.object(field) != null
        || before.object(value) != null) {
      throw new Refusal(
          PDF_FORBIDDEN_CHANGE,
          "The objects " + revision.objects().keySet() + " are not those of one time-stamp.");
    }
    requireLonger(form, "Fields", field);
    requireLonger(page, "Annots", field);
    COSDictionary stamp = after.dictionary(value);
    requireDictionary(stamp);
    return new StampMark(name, file, SignatureGap.of(stamp, text, revision, value));
  }

  /** The name of the field of the next time-stamp. */
  static String nextName(Snapshot paper) {
    long stamps = paper.fields().keySet().stream().filter(n -> n.startsWith(PREFIX)).count();
    return PREFIX + (stamps + 1);
  }

  /** The page on which the first prepared field lies; time-stamps lie there too. */
  static int page(Snapshot paper) {
    int first =
        paper.fields().values().stream()
            .findFirst()
            .orElseThrow(() -> new Refusal(PDF_FORBIDDEN_CHANGE, "There is no form."));
    return Snapshot.number(paper.dictionary(first).getItem(COSName.P));
  }

  private int requireField(int field, String name, int page) {
    COSDictionary dictionary = after.dictionary(field);
    int value = Snapshot.number(dictionary.getItem(COSName.V));
    COSDictionary expected = Fields.ofTimeStamp(name);
    Map<String, String> entries = new HashMap<>(CosText.entries(expected));
    entries.put("P", page + " 0 R");
    entries.put("V", value + " 0 R");
    if (!entries.equals(CosText.entries(dictionary))) {
      throw new Refusal(PDF_FORBIDDEN_CHANGE, "The field of a time-stamp is not ours.");
    }
    return value;
  }

  private void requireLonger(int number, String list, int field) {
    Map<String, String> then = new HashMap<>(CosText.entries(before.dictionary(number)));
    String old = then.getOrDefault(list, "[]");
    then.put(list, old.substring(0, old.length() - 1) + field + " 0 R ]");
    if (!then.equals(CosText.entries(after.dictionary(number)))) {
      throw new Refusal(PDF_FORBIDDEN_CHANGE, "Object " + number + " was changed.");
    }
  }

  private static void requireDictionary(COSDictionary stamp) {
    Map<String, String> entries = new HashMap<>(CosText.entries(stamp));
    boolean complete = entries.remove("ByteRange") != null && entries.remove("Contents") != null;
    if (!complete || !DICTIONARY.equals(entries)) {
      throw new Refusal(SIGNATURE_DICTIONARY, "The time-stamp has " + entries.keySet() + ".");
    }
  }
}
