package io.countersign.clauses;

import io.countersign.approval.Risk;
import io.countersign.clauses.Sheet.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The reading of the chapter Clauses: numbered lines with the standard clause, below each the
 * alternatives ({@code or}) and the conditions ({@code when}).
 */
final class SlotReader {

  private static final String EDITION = "([a-z][a-z0-9-]{0,59} [1-9][0-9]{0,3})";
  private static final Pattern CLAUSE = Pattern.compile("([1-9][0-9]?)\\. " + EDITION);
  private static final Pattern OR =
      Pattern.compile(" {3,}or ([a-z][a-z0-9-]{0,29}): " + EDITION + ", risk (low|medium|high)");
  private static final Pattern WHEN = Pattern.compile(" {3,}when (\\S.*)");
  private static final int LONGEST_CHOICE = 60 - "clause-".length();

  private final Sheet sheet;
  private final NavigableMap<Edition, Clause> library;
  private final ConditionReader condition;
  private final List<Slot> slots = new ArrayList<>();

  private @Nullable Clause standard;
  private final List<Alternative> alternatives = new ArrayList<>();
  private final List<Condition> conditions = new ArrayList<>();

  SlotReader(Sheet sheet, NavigableMap<Edition, Clause> library, Map<String, Variable> variables) {
    this.sheet = sheet;
    this.library = library;
    this.condition = new ConditionReader(sheet, variables);
  }

  List<Slot> read(List<Line> lines) {
    for (Line line : lines) {
      Matcher clause = CLAUSE.matcher(line.text());
      Matcher or = OR.matcher(line.text());
      Matcher when = WHEN.matcher(line.text());
      if (clause.matches() && Integer.parseInt(clause.group(1)) == next()) {
        close();
        standard = find(line, clause.group(2)).orElse(null);
      } else if (or.matches() && standard != null) {
        alternative(line, or);
      } else if (when.matches() && standard != null) {
        conditions.add(this.condition.read(line.number(), when.group(1)));
      } else {
        sheet.problem(
            line.number(),
            Sheet.quoted(line.text()),
            line.text().startsWith(" ") && standard != null
                ? "'or fallback: payment-late 1, risk low' or 'when payment-days more than 30'"
                : "'" + next() + ".', an id and a version");
      }
    }
    close();
    return slots;
  }

  private int next() {
    return slots.size() + (standard == null ? 1 : 2);
  }

  private void alternative(Line line, Matcher or) {
    String name = or.group(1);
    if (name.equals(Slot.STANDARD)
        || alternatives.stream().anyMatch(other -> other.name().equals(name))) {
      sheet.problem(line.number(), name + " for the second time", "another name for each");
    }
    Risk risk = Risk.valueOf(or.group(3).toUpperCase(Locale.ROOT));
    find(line, or.group(2))
        .ifPresent(clause -> alternatives.add(new Alternative(name, clause, risk)));
  }

  private Optional<Clause> find(Line line, String written) {
    Optional<Clause> clause = Optional.ofNullable(library.get(Edition.parse(written)));
    if (clause.isEmpty()) {
      sheet.problem(
          line.number(),
          "the clause " + Sheet.quoted(written),
          "a clause of the library, one of " + library.keySet());
    }
    clause
        .map(found -> found.edition().id())
        .filter(id -> slots.stream().anyMatch(slot -> slot.id().equals(id)))
        .ifPresent(
            id -> sheet.problem(line.number(), id + " for the second time", "each clause once"));
    return clause;
  }

  private void close() {
    if (standard != null) {
      Slot slot = new Slot(standard, alternatives, conditions);
      if (!alternatives.isEmpty() && slot.id().length() > LONGEST_CHOICE) {
        sheet.problem(1, slot.id(), "an id of at most 53 letters, where there are alternatives");
      }
      slots.add(slot);
    }
    standard = null;
    alternatives.clear();
    conditions.clear();
  }
}
