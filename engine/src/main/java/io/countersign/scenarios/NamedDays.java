package io.countersign.scenarios;

import io.countersign.calendar.Cadence;
import io.countersign.calendar.DateRange;
import io.countersign.calendar.FiscalCalendar;
import io.countersign.calendar.Period;
import io.countersign.yaml.Item;
import io.countersign.yaml.Section;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * The days that a scenario names. A plan that gives no dates of its own holds for the periods from
 * that of the first to that of the last.
 */
final class NamedDays {

  /** Stands for the days of a scenario that names none. */
  private static final LocalDate SOME_DAY = LocalDate.of(2026, 1, 1);

  /** Days under these keys say nothing about when the plan holds. */
  private static final Set<String> ASIDE = Set.of("with", "payable-in", "says");

  private final NavigableSet<LocalDate> days = new TreeSet<>();

  /** The days of what happens and what is expected; where there is none, of the people. */
  static NamedDays of(List<Section> scenario) {
    NamedDays named = new NamedDays();
    named.collect(scenario, List.of("deals", "metrics", "expect"));
    if (named.days.isEmpty()) {
      named.collect(scenario, List.of("people"));
    }
    return named;
  }

  private void collect(List<Section> scenario, List<String> keys) {
    for (Section section : scenario) {
      for (String key : keys) {
        section.optional(key).map(Item::node).ifPresent(this::collect);
      }
    }
  }

  /** Whole periods of the cadence, from the first day to the last. */
  DateRange wholePeriods(Cadence cadence, FiscalCalendar calendar) {
    LocalDate first = days.isEmpty() ? SOME_DAY : days.first();
    LocalDate last = days.isEmpty() ? SOME_DAY : days.last();
    return new DateRange(
        calendar.periodOf(cadence, first).from(), calendar.periodOf(cadence, last).until());
  }

  private void collect(Node node) {
    if (node instanceof SequenceNode list) {
      list.getValue().forEach(this::collect);
    } else if (node instanceof MappingNode mapping) {
      for (NodeTuple tuple : mapping.getValue()) {
        String key = tuple.getKeyNode() instanceof ScalarNode name ? name.getValue() : "";
        if (key.equals("period")) {
          period(tuple.getValueNode());
        } else if (!ASIDE.contains(key)) {
          collect(tuple.getValueNode());
        }
      }
    } else if (node instanceof ScalarNode scalar) {
      day(scalar.getValue().strip());
    }
  }

  private void day(String text) {
    if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
      try {
        days.add(LocalDate.parse(text));
      } catch (DateTimeException e) {
        // no day of the calendar; whoever reads the value reports it
      }
    }
  }

  private void period(Node node) {
    try {
      if (node instanceof ScalarNode scalar) {
        Period period = Period.parse(scalar.getValue().strip());
        days.add(period.from());
        days.add(period.lastDay());
      }
    } catch (IllegalArgumentException e) {
      // no period; whoever reads the value reports it
    }
  }
}
