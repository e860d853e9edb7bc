package io.countersign.documents;

import static io.countersign.documents.PaperFlaw.PDF_FORBIDDEN_CHANGE;
import static io.countersign.documents.PaperFlaw.PDF_FOREIGN;
import static io.countersign.documents.PaperFlaw.PDF_TOO_BIG;
import static io.countersign.documents.PaperFlaw.PDF_UNREADABLE;
import static io.countersign.documents.PaperFlaw.SIGNATURE_BYTE_RANGE;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the strict reader sees in a document that claims to be ours: printed once, then signed in
 * its prepared fields, each signature in a revision of its own, then preserved by dossiers and
 * document time-stamps, and nothing else. It repairs nothing and never throws; what is wrong stands
 * in {@link #findings}.
 */
public final class Reading {

  /** The largest file that is read, in bytes. */
  public static final int LARGEST = 20_000_000;

  /** Each revision is read as a file of its own; renewed every year, a contract has some forty. */
  private static final int MOST_REVISIONS = 48;

  /** Bytes that are read in all, each revision from its beginning: about four seconds. */
  private static final long MOST_WORK = 100_000_000;

  /** All entries of the dossier together, in bytes; what is read of them takes far more room. */
  private static final int LARGEST_DOSSIER = 5_000_000;

  /** What is added after the paper was printed, in one revision: a dossier is the largest. */
  private static final int LARGEST_ADDITION = 6_000_000;

  private final byte[] file;
  private final List<Finding> findings = new ArrayList<>();
  private final List<SignatureMark> signatures = new ArrayList<>();
  private final List<StampMark> stamps = new ArrayList<>();
  private final List<KeptDossier> dossiers = new ArrayList<>();
  private List<String> fields = List.of();
  private List<Attachment> attachments = List.of();
  private @Nullable Layout layout;
  private int pages;
  private int revisionsRead;
  private int dossierRevisions;
  private int dossierSize;
  private boolean preserved;

  private Reading(byte[] file) {
    this.file = file;
  }

  /** Reads a document from its end to its beginning, and every revision against the one before. */
  public static Reading of(Document document) {
    return document.reading();
  }

  static Reading of(byte[] file) {
    Reading reading = new Reading(file);
    try {
      reading.read();
    } catch (Refusal refusal) {
      reading.findings.add(refusal.finding());
    } catch (RuntimeException | StackOverflowError e) {
      reading.findings.add(new Finding(PDF_UNREADABLE, String.valueOf(e)));
    }
    return reading;
  }

  /** What is wrong with the paper; empty for a sound document. */
  public List<Finding> findings() {
    return List.copyOf(findings);
  }

  /** The signatures in the order of signing; those that could not be read are missing. */
  public List<SignatureMark> signatures() {
    return List.copyOf(signatures);
  }

  /** The document time-stamps, oldest first; those that could not be read are missing. */
  public List<StampMark> stamps() {
    return List.copyOf(stamps);
  }

  /** What was added to the dossier of the document, revision by revision. */
  public List<KeptDossier> dossiers() {
    return List.copyOf(dossiers);
  }

  /** The names of all prepared fields, signed or not. */
  public List<String> fields() {
    return fields;
  }

  /**
   * The embedded files as printed. In a sound document they are the same in every revision; a name
   * that was embedded twice is here twice.
   */
  public List<Attachment> attachments() {
    return attachments;
  }

  /**
   * Where that stands in the last revision which a signature changes.
   *
   * @throws UnsignableDocument unless the document is sound and written as this system writes it
   */
  Layout layout() {
    if (layout == null) {
      throw new UnsignableDocument("The document cannot be signed. " + findings);
    }
    return layout;
  }

  /** How many pages there are. */
  public int pages() {
    return pages;
  }

  private void read() {
    if (file.length > LARGEST) {
      throw new Refusal(PDF_TOO_BIG, file.length + " bytes, at most " + LARGEST + ".");
    }
    String text = new String(file, StandardCharsets.ISO_8859_1);
    List<Revision> revisions = RevisionTables.read(text);
    if (revisions.size() > MOST_REVISIONS) {
      throw new Refusal(
          PDF_TOO_BIG, revisions.size() + " revisions, at most " + MOST_REVISIONS + ".");
    }
    long work = (long) revisions.size() * file.length;
    if (work > MOST_WORK) {
      throw new Refusal(
          PDF_TOO_BIG, revisions.size() + " revisions of a file of " + file.length + " bytes.");
    }
    for (Revision each : revisions.subList(1, revisions.size())) {
      if (each.until() - each.from() > LARGEST_ADDITION) {
        throw new Refusal(
            PDF_TOO_BIG, "A revision adds " + (each.until() - each.from()) + " bytes.");
      }
    }
    Snapshot before = Snapshot.of(file, revisions.get(0));
    try {
      print(before);
      for (int at = 1; at < revisions.size(); at++) {
        Snapshot after = Snapshot.of(file, revisions.get(at));
        Snapshot old = before;
        before = after;
        try (old) {
          revision(old, after, revisions.get(at), text);
        }
      }
      spelling(text, revisions);
      layout = findings.isEmpty() ? Layout.of(before, revisions, text) : null;
    } finally {
      before.close();
    }
    int ranges = count(text, "/ByteRange");
    int expected = revisions.size() - 1 - dossierRevisions;
    if (ranges != expected) {
      findings.add(
          new Finding(
              SIGNATURE_BYTE_RANGE,
              ranges + " ranges stand in the file for " + expected + " signatures."));
    }
  }

  /** Last, since what is plainly wrong says more; a file that is spelt otherwise is never sound. */
  private void spelling(String text, List<Revision> revisions) {
    try {
      Spelling.require(text, revisions);
    } catch (Refusal refusal) {
      findings.add(refusal.finding());
    }
  }

  private static int count(String text, String mark) {
    int count = 0;
    for (int at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
      count++;
    }
    return count;
  }

  private void print(Snapshot paper) {
    OwnPaper.require(paper);
    pages = paper.pages();
    if (pages == 0) {
      throw new Refusal(PDF_FOREIGN, "There is no page.");
    }
    fields = List.copyOf(paper.fields().keySet());
    attachments = EmbeddedFiles.of(paper);
  }

  /** After the last signature come dossiers and time-stamps, and never again a signature. */
  private void revision(Snapshot before, Snapshot after, Revision revision, String text) {
    boolean first = revisionsRead == 0;
    revisionsRead++;
    try {
      StampRevision stamp = new StampRevision(before, after, revision);
      DossierRevision dossier = new DossierRevision(before, after, revision);
      if (!first && stamp.fits()) {
        preserved = true;
        stamps.add(stamp.mark(file, text));
      } else if (!first && dossier.fits()) {
        preserved = true;
        dossierRevisions++;
        KeptDossier kept = dossier.kept();
        dossierSize += kept.added().size();
        if (dossierSize > LARGEST_DOSSIER) {
          throw new Refusal(PDF_TOO_BIG, "The dossier has " + dossierSize + " bytes.");
        }
        dossiers.add(kept);
      } else if (preserved) {
        throw new Refusal(
            PDF_FORBIDDEN_CHANGE, "A revision after the preservation is no part of it.");
      } else {
        signatures.add(new SigningRevision(before, after, revision, first).mark(file, text));
      }
    } catch (Refusal refusal) {
      findings.add(refusal.finding());
    }
  }
}
