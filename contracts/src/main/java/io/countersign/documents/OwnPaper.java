package io.countersign.documents;

import static io.countersign.documents.PaperFlaw.PDF_FOREIGN;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/**
 * The rule that a printed document holds only what the printer prints: no scripts, no actions, no
 * annotations besides the signature fields. It takes away the place where content prepared before a
 * signature could hide until after it.
 */
final class OwnPaper {

  private static final Set<String> CATALOG =
      Set.of(
          "Type",
          "Pages",
          "StructTreeRoot",
          "MarkInfo",
          "AcroForm",
          "Lang",
          "ViewerPreferences",
          "OutputIntents",
          "Metadata",
          "Names",
          "AF",
          "Perms");
  private static final Set<String> PAGE =
      Set.of(
          "Type", "MediaBox", "Parent", "Resources", "Contents", "StructParents", "Tabs", "Annots");
  private static final Set<String> FORM = Set.of("Fields", "SigFlags");
  private static final Set<String> FIELD =
      Set.of("Type", "Subtype", "FT", "T", "TU", "F", "Rect", "P");

  /** Two sign a contract; each signature costs whoever checks it. */
  private static final int MOST_FIELDS = 10;

  private OwnPaper() {}

  static void require(Snapshot paper) {
    COSDictionary catalog = paper.catalog();
    only("The catalog", catalog, CATALOG);
    only("The name tree", catalog.getCOSDictionary(COSName.NAMES), Set.of("EmbeddedFiles"));
    only("The form", catalog.getCOSDictionary(COSName.ACRO_FORM), FORM);
    Collection<Integer> fields = paper.fields().values();
    if (fields.size() > MOST_FIELDS) {
      throw new Refusal(PDF_FOREIGN, "There are " + fields.size() + " fields.");
    }
    for (int field : fields) {
      requireField(paper.dictionary(field));
    }
    Set<Integer> placed = new HashSet<>();
    for (PDPage page : paper.pdf().getPages()) {
      only("A page", page.getCOSObject(), PAGE);
      COSArray annotations = page.getCOSObject().getCOSArray(COSName.ANNOTS);
      for (int at = 0; annotations != null && at < annotations.size(); at++) {
        int number = Snapshot.number(annotations.get(at));
        if (!fields.contains(number) || !placed.add(number)) {
          throw new Refusal(PDF_FOREIGN, "A page holds an annotation.");
        }
      }
    }
  }

  private static void requireField(COSDictionary field) {
    only("A signature field", field, FIELD);
    boolean invisible =
        "[COSInt{0} COSInt{0} COSInt{0} COSInt{0} ]"
            .equals(CosText.of(field.getItem(COSName.RECT)));
    if (!"Sig".equals(field.getNameAsString(COSName.FT)) || !invisible) {
      throw new Refusal(PDF_FOREIGN, "A field is not a signature field without extent.");
    }
  }

  private static void only(String what, @Nullable COSDictionary dictionary, Set<String> keys) {
    if (dictionary == null) {
      return;
    }
    for (COSName key : dictionary.keySet()) {
      if (!keys.contains(key.getName())) {
        throw new Refusal(PDF_FOREIGN, what + " holds /" + key.getName() + ".");
      }
    }
  }
}
