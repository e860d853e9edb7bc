package io.countersign.intake;

import io.countersign.intake.ImportReport.FileCount;
import io.countersign.intake.ImportReport.Repair;
import java.util.StringJoiner;

/** An import report in plain text. */
final class ReportText {

  private static final int PROBLEMS = 20;
  private static final int REPAIRS = 20;

  private ReportText() {}

  static String of(ImportReport report) {
    StringJoiner text = new StringJoiner("\n");
    for (FileCount file : report.files()) {
      text.add(
          "%s: %,d rows read, %,d accepted (%,d new, %,d changed, %,d unchanged), %,d rejected"
              .formatted(
                  file.file(),
                  file.read(),
                  file.accepted(),
                  file.added(),
                  file.changed(),
                  file.unchanged(),
                  file.rejected()));
    }
    report.stops().forEach(stop -> text.add("Cannot read " + stop));
    if (!report.repairs().isEmpty()) {
      text.add("").add("What to repair:");
      for (Repair repair : first(report.repairs(), REPAIRS)) {
        text.add("%,6d x %s".formatted(repair.problems(), repair.what()));
      }
      more(text, report.repairs().size() - REPAIRS, "repairs");
      text.add("").add("Rejected rows:");
      first(report.problems(), PROBLEMS).forEach(problem -> text.add("  " + problem));
      long all = report.repairs().stream().mapToLong(Repair::problems).sum();
      more(text, all - PROBLEMS, "problems");
    }
    return text.add("").add(ending(report)).toString();
  }

  private static <T> java.util.List<T> first(java.util.List<T> all, int count) {
    return all.subList(0, Math.min(count, all.size()));
  }

  private static void more(StringJoiner text, long count, String what) {
    if (count > 0) {
      text.add("  and %,d more %s".formatted(count, what));
    }
  }

  private static String ending(ImportReport report) {
    return switch (report.outcome()) {
      case WRITTEN ->
          report.clean() ? "Written." : "The accepted rows are written; the rejected ones are not.";
      case DRY_RUN ->
          report.clean()
              ? "Dry run: nothing is written. The import would go through."
              : "Dry run: nothing is written. The import would not go through as it is.";
      case REFUSED ->
          "Nothing is written, because rows were rejected. Repair them and import again, or accept"
              + " the good rows alone.";
      case STOPPED -> "Nothing is written, because a file cannot be read as the mapping says.";
    };
  }
}
