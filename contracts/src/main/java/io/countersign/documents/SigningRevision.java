package io.countersign.documents;

import static io.countersign.documents.PaperFlaw.PDF_FORBIDDEN_CHANGE;
import static io.countersign.documents.PaperFlaw.SIGNATURE_CERTIFICATION;
import static io.countersign.documents.PaperFlaw.SIGNATURE_DICTIONARY;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

/**
 * A revision that adds one signature and nothing else. What may change is a list of what is
 * allowed, not of what is forbidden: a field gets its value, the value is a new dictionary, and
 * with the first signature the catalog names it as the certification.
 */
record SigningRevision(Snapshot before, Snapshot after, Revision revision, boolean first) {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("'D:'uuuuMMddHHmmss'+00''00'''", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);
  private static final Set<String> OPTIONAL = Set.of("Name", "Reason", "Location", "Reference");
  private static final Map<String, String> REQUIRED =
      Map.of("Type", "/Sig", "Filter", "/Adobe.PPKLite", "SubFilter", "/ETSI.CAdES.detached");
  private static final Set<String> CHECKED_ELSEWHERE = Set.of("ByteRange", "Contents", "M");
  private static final List<COSName> TEXTS =
      List.of(COSName.M, COSName.NAME, COSName.REASON, COSName.LOCATION);
  private static final String CERTIFICATION =
      "<</TransformMethod /DocMDP/TransformParams "
          + "<</P COSInt{2}/Type /TransformParams/V /1.2>>/Type /SigRef>>";

  /** The signature that was added. */
  SignatureMark mark(byte[] file, String text) {
    if (!before.origin().equals(after.origin())) {
      throw new Refusal(PDF_FORBIDDEN_CHANGE, "The root of the document was exchanged.");
    }
    Map<String, Integer> fields = before.fields();
    @Nullable String signed = null;
    int value = 0;
    for (int number : revision.objects().keySet()) {
      if (fields.containsValue(number) && signed == null) {
        signed = before.dictionary(number).getString(COSName.T);
        value = requireOnlyValueAdded(number);
      } else if (number != before.catalogNumber() && before.object(number) != null) {
        throw new Refusal(PDF_FORBIDDEN_CHANGE, "Object " + number + " was changed.");
      }
    }
    int allowed = first ? 4 : 2;
    if (signed == null || revision.objects().size() != allowed) {
      throw new Refusal(
          PDF_FORBIDDEN_CHANGE,
          "The objects " + revision.objects().keySet() + " are not those of one signature.");
    }
    requireCertification(value);
    COSDictionary signature = after.dictionary(value);
    SignatureTerms terms = terms(signed, signature);
    return new SignatureMark(terms, file, SignatureGap.of(signature, text, revision, value));
  }

  private int requireOnlyValueAdded(int field) {
    Map<String, String> then = CosText.entries(before.dictionary(field));
    Map<String, String> now = new HashMap<>(CosText.entries(after.dictionary(field)));
    now.remove("V");
    if (!then.equals(now)) {
      throw new Refusal(PDF_FORBIDDEN_CHANGE, "The field of object " + field + " was changed.");
    }
    int value = Snapshot.number(after.dictionary(field).getItem(COSName.V));
    if (!revision.objects().containsKey(value) || before.object(value) != null) {
      throw new Refusal(PDF_FORBIDDEN_CHANGE, "The value of a field is not a new signature.");
    }
    return value;
  }

  private void requireCertification(int value) {
    Map<String, String> then = new HashMap<>(CosText.entries(before.catalog()));
    COSBase reference = after.dictionary(value).getItem(COSName.getPDFName("Reference"));
    if (first) {
      then.put("Perms", "<</DocMDP " + value + " 0 R>>");
      if (!(reference instanceof COSArray references) || references.size() != 1) {
        throw new Refusal(SIGNATURE_CERTIFICATION, "The first signature certifies nothing.");
      }
      int certification = Snapshot.number(references.get(0));
      String found = CosText.of(after.dictionary(certification));
      if (!revision.objects().containsKey(certification) || !CERTIFICATION.equals(found)) {
        throw new Refusal(SIGNATURE_CERTIFICATION, "Found " + found + ".");
      }
    } else if (reference != null) {
      throw new Refusal(SIGNATURE_CERTIFICATION, "A later signature certifies again.");
    }
    if (!then.equals(CosText.entries(after.catalog()))) {
      throw new Refusal(PDF_FORBIDDEN_CHANGE, "The catalog was changed.");
    }
  }

  private static SignatureTerms terms(String field, COSDictionary signature) {
    Map<String, String> entries = CosText.entries(signature);
    REQUIRED.forEach(
        (key, expected) -> {
          if (!expected.equals(entries.get(key))) {
            throw new Refusal(SIGNATURE_DICTIONARY, "/" + key + " is " + entries.get(key) + ".");
          }
        });
    for (String key : entries.keySet()) {
      if (!REQUIRED.containsKey(key)
          && !OPTIONAL.contains(key)
          && !CHECKED_ELSEWHERE.contains(key)) {
        throw new Refusal(SIGNATURE_DICTIONARY, "/" + key + " does not belong here.");
      }
    }
    for (String key : CHECKED_ELSEWHERE) {
      if (!entries.containsKey(key)) {
        throw new Refusal(SIGNATURE_DICTIONARY, "/" + key + " is missing.");
      }
    }
    for (COSName key : TEXTS) {
      if (signature.containsKey(key) && !(signature.getItem(key) instanceof COSString)) {
        throw new Refusal(SIGNATURE_DICTIONARY, "/" + key.getName() + " is not a text.");
      }
    }
    String time = signature.getString(COSName.M, "");
    try {
      return new SignatureTerms(
          field,
          LocalDateTime.parse(time, TIME).toInstant(ZoneOffset.UTC),
          signature.getString(COSName.NAME, ""),
          signature.getString(COSName.REASON, ""),
          signature.getString(COSName.LOCATION, ""));
    } catch (DateTimeException e) {
      throw new Refusal(SIGNATURE_DICTIONARY, "/M is \"" + time + "\".");
    } catch (IllegalArgumentException e) {
      throw new Refusal(SIGNATURE_DICTIONARY, "/Name is missing.");
    }
  }
}
