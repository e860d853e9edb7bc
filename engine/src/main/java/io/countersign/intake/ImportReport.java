package io.countersign.intake;

import java.util.List;

/**
 * What an import did, or would do.
 *
 * @param problems of rejected rows, in the order of the files; the first {@value #LISTED} of them
 * @param repairs all problems, grouped by what repairs them, the most frequent first
 * @param stops why a file could not be read at all; then nothing is written
 */
public record ImportReport(
    String source,
    Outcome outcome,
    List<FileCount> files,
    List<ImportProblem> problems,
    List<Repair> repairs,
    List<ImportProblem> stops) {

  static final int LISTED = 10_000;

  /** How it ended. */
  public enum Outcome {
    /** The accepted rows are in the database. */
    WRITTEN,
    /** A dry run: nothing is written. */
    DRY_RUN,
    /** Rows were rejected, so nothing is written. */
    REFUSED,
    /** A file could not be read, so nothing is written. */
    STOPPED
  }

  /** The rows of one file; {@code accepted + rejected = read}. */
  public record FileCount(
      String file, long read, long added, long changed, long unchanged, long rejected) {

    public long accepted() {
      return added + changed + unchanged;
    }
  }

  /** One thing to do, how many problems it solves, and the first of them. */
  public record Repair(String what, long problems, ImportProblem example) {}

  public long read() {
    return files.stream().mapToLong(FileCount::read).sum();
  }

  public long rejected() {
    return files.stream().mapToLong(FileCount::rejected).sum();
  }

  /** Whether nothing stands in the way: no rejected row and no unreadable file. */
  public boolean clean() {
    return rejected() == 0 && stops.isEmpty();
  }

  /** The report for a person to read, several lines of plain text. */
  public String text() {
    return ReportText.of(this);
  }

  ImportReport ending(Outcome end) {
    return new ImportReport(source, end, files, problems, repairs, stops);
  }
}
