package io.countersign.payees;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.countersign.intake.ImportMode;
import io.countersign.intake.ImportProblem;
import io.countersign.intake.ImportReport;
import io.countersign.intake.Rosters;
import io.countersign.ledger.Holder;
import io.countersign.people.Roster;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The import of payment details from a CSV file with the columns {@code participant, currency,
 * method, number, name, routing, account, account_type, iban, bic, from}; what a method does not
 * use may be missing. What it enters waits for a second person.
 */
@Component
public class PayeeImport {

  private static final List<String> REQUIRED = List.of("participant", "currency", "method");
  private static final List<String> COLUMNS =
      List.of(
          "participant",
          "currency",
          "method",
          "number",
          "name",
          "routing",
          "account",
          "account_type",
          "iban",
          "bic",
          "from");

  private final Payees payees;
  private final Rosters rosters;
  private final Clock clock;

  public PayeeImport(Payees payees, Rosters rosters, Clock clock) {
    this.payees = payees;
    this.rosters = rosters;
    this.clock = clock;
  }

  /**
   * Imports a file, or tells what an import would do.
   *
   * @param file its name, for the report
   * @param by who enters it
   */
  public ImportReport run(String file, String text, ImportMode mode, String by) {
    Reading reading =
        new Reading(file, rosters.roster(), LocalDate.now(clock.withZone(ZoneOffset.UTC)));
    ImportProblem stop = reading.read(text.startsWith("\uFEFF") ? text.substring(1) : text);
    if (stop != null) {
      return new ImportReport(
          "payees", ImportReport.Outcome.STOPPED, List.of(), List.of(), List.of(), List.of(stop));
    }
    Map<Holder, PayeeVersion> latest = payees.latest();
    long added = 0;
    long changed = 0;
    List<PayeeDetails> news = new ArrayList<>();
    for (PayeeDetails details : reading.details) {
      PayeeVersion before = latest.get(details.payee());
      if (before == null) {
        added++;
        news.add(details);
      } else if (before.isRefused()
          || !before.details().to().equals(details.to())
          || (reading.dated && !before.details().from().equals(details.from()))) {
        changed++;
        news.add(details);
      }
    }
    long accepted = reading.details.size();
    ImportReport.Outcome outcome = outcome(mode, reading.problems.isEmpty());
    if (outcome == ImportReport.Outcome.WRITTEN) {
      payees.enter(news, by);
    }
    ImportReport.FileCount count =
        new ImportReport.FileCount(
            file,
            reading.rows,
            added,
            changed,
            accepted - added - changed,
            reading.rows - accepted);
    return new ImportReport(
        "payees",
        outcome,
        List.of(count),
        List.copyOf(reading.problems),
        repairs(reading.problems),
        List.of());
  }

  private static ImportReport.Outcome outcome(ImportMode mode, boolean clean) {
    return switch (mode) {
      case DRY_RUN -> ImportReport.Outcome.DRY_RUN;
      case GOOD_ROWS -> ImportReport.Outcome.WRITTEN;
      case ALL_ROWS -> clean ? ImportReport.Outcome.WRITTEN : ImportReport.Outcome.REFUSED;
    };
  }

  private static List<ImportReport.Repair> repairs(List<ImportProblem> problems) {
    Map<String, List<ImportProblem>> byRepair = new LinkedHashMap<>();
    problems.forEach(
        problem ->
            byRepair
                .computeIfAbsent(problem.column() + ": " + problem.repair(), r -> new ArrayList<>())
                .add(problem));
    return byRepair.entrySet().stream()
        .map(e -> new ImportReport.Repair(e.getKey(), e.getValue().size(), e.getValue().get(0)))
        .sorted((a, b) -> Long.compare(b.problems(), a.problems()))
        .toList();
  }

  /** The rows of one file. */
  private static final class Reading {

    private final String file;
    private final Roster roster;
    private final LocalDate today;
    private final List<PayeeDetails> details = new ArrayList<>();
    private final List<ImportProblem> problems = new ArrayList<>();
    private final Map<Holder, Long> seen = new HashMap<>();
    private boolean dated;
    private long rows;

    Reading(String file, Roster roster, LocalDate today) {
      this.file = file;
      this.roster = roster;
      this.today = today;
    }

    /** Reads all rows; what it answers keeps the file from being read at all. */
    @Nullable ImportProblem read(String text) {
      List<String> header = List.of();
      try (CsvReader<CsvRecord> records = CsvReader.builder().ofCsvRecord(text)) {
        for (CsvRecord csv : records) {
          if (header.isEmpty()) {
            header = csv.getFields().stream().map(c -> c.strip().toLowerCase(Locale.ROOT)).toList();
            ImportProblem stop = wrong(header);
            if (stop != null) {
              return stop;
            }
            dated = header.contains("from");
          } else {
            row(csv, header);
          }
        }
      } catch (CsvParseException | java.io.IOException e) {
        return stop("what is no CSV: " + e.getMessage(), "rows with commas", "Save it as CSV.");
      }
      return header.isEmpty()
          ? stop("nothing", "a header", "The columns are " + String.join(", ", COLUMNS) + ".")
          : null;
    }

    private void row(CsvRecord csv, List<String> header) {
      rows++;
      Map<String, String> cells = new HashMap<>();
      for (int i = 0; i < Math.min(header.size(), csv.getFieldCount()); i++) {
        cells.put(header.get(i), csv.getField(i).strip());
      }
      PayeeRow row = new PayeeRow(file, csv.getStartingLineNumber(), header, cells);
      if (csv.getFieldCount() != header.size()) {
        row.problem(
            "",
            csv.getFieldCount() + " cells",
            header.size() + " cells, as the header has",
            "Quote cells that contain a comma.");
      }
      row.details(who -> roster.participant(who).isPresent(), today)
          .ifPresent(one -> once(one, row, csv.getStartingLineNumber()));
      problems.addAll(row.problems());
    }

    private void once(PayeeDetails one, PayeeRow row, long line) {
      Long before = seen.putIfAbsent(one.payee(), line);
      if (before == null) {
        details.add(one);
      } else {
        row.problem(
            "participant",
            one.payee().who() + " in " + one.payee().currency(),
            "one row for each participant and currency; the first is on line " + before,
            "Keep the row that is right.");
      }
    }

    private @Nullable ImportProblem wrong(List<String> header) {
      for (String column : REQUIRED) {
        if (!header.contains(column)) {
          return stop(
              "the columns " + String.join(", ", header),
              "also " + column,
              "Add the column; cells are separated by commas.");
        }
      }
      for (String column : header) {
        if (!COLUMNS.contains(column)) {
          String known = "The columns are " + String.join(", ", COLUMNS) + ".";
          return stop("a column '" + column + "'", "columns that are known", known);
        }
      }
      return null;
    }

    private ImportProblem stop(String found, String expected, String repair) {
      return new ImportProblem(file, 0, "", 0, found, expected, repair);
    }
  }
}
