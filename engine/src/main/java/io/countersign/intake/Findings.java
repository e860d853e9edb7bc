package io.countersign.intake;

import io.countersign.intake.ImportReport.FileCount;
import io.countersign.intake.ImportReport.Outcome;
import io.countersign.intake.ImportReport.Repair;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an import has found so far. */
final class Findings {

  private final Map<String, FileCount> files = new LinkedHashMap<>();
  private final List<ImportProblem> problems = new ArrayList<>();
  private final Map<String, Repair> repairs = new LinkedHashMap<>();
  private final List<ImportProblem> stops = new ArrayList<>();

  void begin(String file) {
    files.put(file, new FileCount(file, 0, 0, 0, 0, 0));
  }

  void accept(String file, Change change) {
    FileCount count = files.getOrDefault(file, new FileCount(file, 0, 0, 0, 0, 0));
    files.put(
        file,
        new FileCount(
            file,
            count.read() + 1,
            count.added() + (change == Change.NEW ? 1 : 0),
            count.changed() + (change == Change.CHANGED ? 1 : 0),
            count.unchanged() + (change == Change.UNCHANGED ? 1 : 0),
            count.rejected()));
  }

  void reject(String file, List<ImportProblem> why) {
    FileCount count = files.getOrDefault(file, new FileCount(file, 0, 0, 0, 0, 0));
    files.put(
        file,
        new FileCount(
            file,
            count.read() + 1,
            count.added(),
            count.changed(),
            count.unchanged(),
            count.rejected() + 1));
    for (ImportProblem problem : why) {
      if (problems.size() < ImportReport.LISTED) {
        problems.add(problem);
      }
      String repair =
          repairs.size() < ImportReport.LISTED || repairs.containsKey(problem.repair())
              ? problem.repair()
              : "Other repairs, named with the rows.";
      repairs.merge(
          repair,
          new Repair(repair, 1, problem),
          (before, one) -> new Repair(repair, before.problems() + 1, before.example()));
    }
  }

  void stop(ImportProblem problem) {
    stops.add(problem);
  }

  ImportReport report(String source) {
    List<Repair> byCount =
        repairs.values().stream()
            .sorted(Comparator.comparingLong(Repair::problems).reversed())
            .toList();
    return new ImportReport(
        source, Outcome.DRY_RUN, List.copyOf(files.values()), problems, byCount, stops);
  }
}
