package io.countersign.documents;

import static io.countersign.documents.PaperFlaw.PDF_FORBIDDEN_CHANGE;
import static io.countersign.documents.PaperFlaw.PDF_UNREADABLE;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/**
 * A revision that adds to the dossier of a document and nothing else: the store is new or longer
 * than before, its new entries are plain streams of this revision, each used once, and what was in
 * it before stays where it was.
 */
record DossierRevision(Snapshot before, Snapshot after, Revision revision) {

  static final COSName STORE = COSName.getPDFName("DSS");
  static final COSName CERTIFICATES = COSName.getPDFName("Certs");
  static final COSName OCSP_RESPONSES = COSName.getPDFName("OCSPs");
  static final COSName CRLS = COSName.getPDFName("CRLs");
  private static final Set<String> ENTRIES = Set.of("Type", "Certs", "OCSPs", "CRLs");
  private static final int LARGEST = 1_000_000;
  private static final int MOST = 200;

  /** Whether the revision writes the store of the document. */
  boolean fits() {
    return after.catalog().getItem(STORE) != null
        && revision.objects().containsKey(Snapshot.number(after.catalog().getItem(STORE)));
  }

  /** What was added. */
  KeptDossier kept() {
    if (!before.origin().equals(after.origin())) {
      throw new Refusal(PDF_FORBIDDEN_CHANGE, "The root of the document was exchanged.");
    }
    int store = Snapshot.number(after.catalog().getItem(STORE));
    requireCatalog(store);
    COSDictionary now = after.dictionary(store);
    for (COSName key : now.keySet()) {
      if (!ENTRIES.contains(key.getName())) {
        throw new Refusal(PDF_FORBIDDEN_CHANGE, "The store holds /" + key.getName() + ".");
      }
    }
    if (now.containsKey(COSName.TYPE) && !STORE.equals(now.getItem(COSName.TYPE))) {
      throw new Refusal(PDF_FORBIDDEN_CHANGE, "The store is of another type.");
    }
    Set<Integer> used = new HashSet<>();
    Dossier added =
        new Dossier(
            added(CERTIFICATES, now, used),
            added(OCSP_RESPONSES, now, used),
            added(CRLS, now, used));
    used.add(store);
    if (before.catalog().getItem(STORE) == null) {
      used.add(before.catalogNumber());
    }
    if (!used.equals(revision.objects().keySet()) || added.isEmpty()) {
      throw new Refusal(
          PDF_FORBIDDEN_CHANGE,
          "The objects " + revision.objects().keySet() + " are not those of a dossier.");
    }
    return new KeptDossier(added, revision.until());
  }

  private void requireCatalog(int store) {
    Map<String, String> then = new HashMap<>(CosText.entries(before.catalog()));
    String fresh = store + " 0 R";
    String known = then.put("DSS", fresh);
    boolean sound = known == null ? before.object(store) == null : known.equals(fresh);
    if (!sound || !then.equals(CosText.entries(after.catalog()))) {
      throw new Refusal(PDF_FORBIDDEN_CHANGE, "The catalog was changed.");
    }
  }

  private List<byte[]> added(COSName key, COSDictionary now, Set<Integer> used) {
    COSDictionary stored = before.catalog().getCOSDictionary(STORE);
    COSArray old = stored == null ? null : stored.getCOSArray(key);
    COSArray all = now.getCOSArray(key);
    int kept = old == null ? 0 : old.size();
    if (all == null) {
      if (now.containsKey(key) || kept > 0) {
        throw new Refusal(PDF_FORBIDDEN_CHANGE, "The store lost /" + key.getName() + ".");
      }
      return List.of();
    }
    if (all.size() < kept || all.size() > MOST) {
      throw new Refusal(PDF_FORBIDDEN_CHANGE, "The store has " + all.size() + " entries.");
    }
    List<byte[]> entries = new ArrayList<>();
    for (int at = 0; at < all.size(); at++) {
      if (old != null && at < kept) {
        if (!CosText.of(old.get(at)).equals(CosText.of(all.get(at)))) {
          throw new Refusal(PDF_FORBIDDEN_CHANGE, "An entry of the store was exchanged.");
        }
      } else {
        int number = Snapshot.number(all.get(at));
        if (!used.add(number) || before.object(number) != null) {
          throw new Refusal(PDF_FORBIDDEN_CHANGE, "An entry of the store is not new.");
        }
        entries.add(plain(after.object(number)));
      }
    }
    return entries;
  }

  private static byte[] plain(@Nullable COSBase object) {
    if (!(object instanceof COSStream stream)
        || !CosText.entries(stream).keySet().equals(Set.of("Length"))) {
      throw new Refusal(PDF_FORBIDDEN_CHANGE, "An entry of the store is not a plain stream.");
    }
    try (InputStream in = stream.createRawInputStream()) {
      byte[] bytes = in.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw new Refusal(PDF_UNREADABLE, "An entry of the store is too large.");
      }
      return bytes;
    } catch (IOException e) {
      throw new Refusal(PDF_UNREADABLE, "An entry of the store cannot be read.");
    }
  }
}
