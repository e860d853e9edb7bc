package io.countersign.documents;

import static io.countersign.documents.PaperFlaw.PDF_FOREIGN;
import static io.countersign.documents.PaperFlaw.PDF_TOO_BIG;
import static io.countersign.documents.PaperFlaw.PDF_UNREADABLE;
import static io.countersign.documents.PaperFlaw.SIGNATURE_BYTE_RANGE;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What the strict reader sees in a document that claims to be ours: printed once, then signed in
 * its prepared fields, each signature in a revision of its own, and nothing else. It repairs
 * nothing and never throws; what is wrong stands in {@link #findings}.
 */
public final class Reading {

  /** The largest file that is read, in bytes. */
  public static final int LARGEST = 20_000_000;

  /** Each revision is read as a file of its own; our contracts have three. */
  private static final int MOST_REVISIONS = 12;

  private final byte[] file;
  private final List<Finding> findings = new ArrayList<>();
  private final List<SignatureMark> signatures = new ArrayList<>();
  private List<String> fields = List.of();
  private List<Attachment> attachments = List.of();
  private int pages;

  private Reading(byte[] file) {
    this.file = file;
  }

  /** Reads a document from its end to its beginning, and every revision against the one before. */
  public static Reading of(Document document) {
    Reading reading = new Reading(document.bytes());
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
    List<Snapshot> snapshots = new ArrayList<>();
    try {
      for (Revision revision : revisions) {
        snapshots.add(Snapshot.of(file, revision));
      }
      print(snapshots.get(0));
      for (int at = 1; at < revisions.size(); at++) {
        Snapshot before = snapshots.get(at - 1);
        sign(new SigningRevision(before, snapshots.get(at), revisions.get(at), at == 1), text);
      }
    } finally {
      snapshots.forEach(Snapshot::close);
    }
    int ranges = text.split("/ByteRange", -1).length - 1;
    if (ranges != revisions.size() - 1) {
      findings.add(
          new Finding(
              SIGNATURE_BYTE_RANGE,
              ranges + " ranges stand in the file for " + (revisions.size() - 1) + " signatures."));
    }
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

  private void sign(SigningRevision revision, String text) {
    try {
      signatures.add(revision.mark(file, text));
    } catch (Refusal refusal) {
      findings.add(refusal.finding());
    }
  }
}
