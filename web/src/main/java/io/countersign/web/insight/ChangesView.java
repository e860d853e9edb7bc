package io.countersign.web.insight;

import io.countersign.calculation.Comparison.Change;
import io.countersign.calendar.Period;
import io.countersign.insight.WhatIf;
import io.countersign.money.Money;
import io.countersign.people.Participant;
import io.countersign.people.ParticipantId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Who gains or loses what in which period, as the page shows it. */
public record ChangesView(WhatIf whatIf, List<Period> periods, List<Row> rows) {

  /** So many changes of a cell are shown; all of them are in the CSV. */
  private static final int SHOWN = 50;

  /** A participant, and one cell for each period. */
  public record Row(ParticipantId who, String name, List<Cell> cells, List<Money> sums) {

    /** How many changes there are in all periods. */
    public int changes() {
      return cells.stream().mapToInt(cell -> cell.changes().size()).sum();
    }
  }

  /** The changes of one participant in one period, and their sum in each currency. */
  public record Cell(String id, Period period, List<Change> changes, List<Money> sums) {

    public List<Change> shown() {
      return changes.subList(0, Math.min(SHOWN, changes.size()));
    }

    public int more() {
      return changes.size() - shown().size();
    }
  }

  public static ChangesView of(WhatIf whatIf) {
    Map<ParticipantId, Map<Period, List<Change>>> grouped = new TreeMap<>();
    for (Change change : whatIf.comparison().changes()) {
      grouped
          .computeIfAbsent(change.key().who(), who -> new TreeMap<>())
          .computeIfAbsent(change.key().period(), period -> new ArrayList<>())
          .add(change);
    }
    List<Period> periods =
        grouped.values().stream().flatMap(p -> p.keySet().stream()).distinct().sorted().toList();
    List<Row> rows = new ArrayList<>();
    grouped.forEach(
        (who, byPeriod) -> rows.add(row(whatIf, who, rows.size() + 1, periods, byPeriod)));
    return new ChangesView(whatIf, periods, rows);
  }

  private static Row row(
      WhatIf whatIf,
      ParticipantId who,
      int number,
      List<Period> periods,
      Map<Period, List<Change>> byPeriod) {
    List<Cell> cells = new ArrayList<>();
    for (Period period : periods) {
      List<Change> changes = byPeriod.getOrDefault(period, List.of());
      cells.add(
          new Cell("change-" + number + "-" + (cells.size() + 1), period, changes, sums(changes)));
    }
    return new Row(
        who,
        whatIf.roster().participant(who).map(Participant::name).orElse(who.value()),
        cells,
        sums(byPeriod.values().stream().flatMap(List::stream).toList()));
  }

  /** The sum of all that is gained and lost, in each currency. */
  public List<Money> sums() {
    return sums(whatIf.comparison().changes());
  }

  public boolean nothingChanges() {
    return rows.isEmpty() && whatIf.problems().isEmpty();
  }

  /** What kind of earning a change is about, in a word. */
  public static String kind(Change change) {
    return ChangesCsv.kind(change.key());
  }

  private static List<Money> sums(List<Change> changes) {
    Map<String, Money> sums = new LinkedHashMap<>();
    for (Change change : changes) {
      Money difference = change.difference();
      sums.merge(difference.currency().getCurrencyCode(), difference, Money::plus);
    }
    return List.copyOf(sums.values());
  }
}
