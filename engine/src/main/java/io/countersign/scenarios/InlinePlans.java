package io.countersign.scenarios;

import io.countersign.calendar.Cadence;
import io.countersign.calendar.DateRange;
import io.countersign.calendar.FiscalCalendar;
import io.countersign.calendar.MonthCalendar;
import io.countersign.plans.PlanReader;
import io.countersign.plans.PlanVersion;
import io.countersign.yaml.DocumentProblem;
import io.countersign.yaml.DocumentRefused;
import io.countersign.yaml.Item;
import io.countersign.yaml.Problems.Finding;
import io.countersign.yaml.Section;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * Reads the plans of a file of scenarios: inside a scenario, shared under {@code plans}, or in a
 * file of their own. What a plan in the file leaves out of its head is filled in.
 */
final class InlinePlans {

  /** A plan, or why it is refused. */
  record Read(@Nullable PlanVersion plan, String refusal) {}

  private final Path file;
  private final PlanText text;
  private final Map<String, Item> shared;
  private final Set<String> used = new HashSet<>();
  private final Set<DocumentProblem> told = new HashSet<>();

  /**
   * @param shared the plans that scenarios name
   */
  InlinePlans(Path file, PlanText text, Map<String, Item> shared) {
    this.file = file;
    this.text = text;
    this.shared = shared;
  }

  /** Reports shared plans that no scenario uses. */
  void reportUnused() {
    shared.forEach(
        (name, item) -> {
          if (!used.contains(name)) {
            item.section()
                .report("a plan that no scenario uses", "'plan: " + name + "' in a scenario");
          }
        });
  }

  /** The mapping that a scenario gives as its plan, or names; empty when it is none. */
  Optional<Item> mapping(Item plan) {
    if (plan.isMapping()) {
      return Optional.of(plan);
    }
    return plan.text()
        .flatMap(
            name -> {
              used.add(name);
              return shared.containsKey(name)
                  ? Optional.of(shared.get(name))
                  : plan.wrong("a plan, or the name of one of the plans " + shared.keySet());
            });
  }

  /**
   * Reads a plan of the file.
   *
   * @param days when it holds if it does not say
   * @param mayBeRefused whether a refusal is expected and is no problem
   */
  Read read(Item plan, String title, NamedDays days, boolean mayBeRefused) {
    Section section = plan.section();
    Map<String, String> missing = new LinkedHashMap<>();
    missing.put("plan", "scenario");
    missing.put("title", "'" + title.replace("'", "''") + "'");
    missing.put("version", "1");
    missing.put("currency", "USD");
    missing.put("period", Item.word(Cadence.MONTH));
    DateRange effective = days.wholePeriods(cadence(section), calendar(section));
    missing.put(
        "effective", "{ from: %s, until: %s }".formatted(effective.from(), effective.until()));
    missing.keySet().removeIf(section::has);
    try {
      String document = text.of((MappingNode) plan.node(), missing);
      return new Read(PlanReader.read(file.toString(), document), "");
    } catch (DocumentRefused refused) {
      if (!mayBeRefused) {
        refused.problems().forEach(problem -> report(plan, problem));
      }
      return new Read(null, String.valueOf(refused.getMessage()));
    }
  }

  /** A shared plan is read by every scenario that uses it; its problems are reported once. */
  private void report(Item plan, DocumentProblem problem) {
    if (told.add(problem)) {
      Mark at =
          new Mark(file.toString(), 0, problem.line() - 1, problem.column() - 1, new int[0], 0);
      plan.problems()
          .add(
              at,
              plan.path() + "." + problem.path(),
              new Finding(problem.found(), problem.expected()));
    }
  }

  private static FiscalCalendar calendar(Section plan) {
    return plan.optional("fiscal-year-starts").map(Item::node).stream()
        .filter(ScalarNode.class::isInstance)
        .map(node -> ((ScalarNode) node).getValue().strip())
        .filter(month -> month.matches("[1-9]|1[0-2]"))
        .findFirst()
        .map(month -> new MonthCalendar(Integer.parseInt(month)))
        .orElse(MonthCalendar.GREGORIAN);
  }

  private static Cadence cadence(Section plan) {
    @Nullable Node written = plan.optional("period").map(Item::node).orElse(null);
    for (Cadence cadence : Cadence.values()) {
      if (written instanceof ScalarNode word
          && word.getValue().strip().equals(Item.word(cadence))) {
        return cadence;
      }
    }
    return Cadence.MONTH;
  }

  /** Reads a plan from a file of its own, beside the file of scenarios. */
  Read readFile(Item name, boolean mayBeRefused) {
    Optional<String> path = name.text();
    if (path.isEmpty()) {
      return new Read(null, "no file");
    }
    Path other = file.resolveSibling(path.get());
    try {
      return new Read(PlanReader.read(other.toString(), Files.readString(other)), "");
    } catch (DocumentRefused refused) {
      if (!mayBeRefused) {
        name.wrong("a plan without problems: " + refused.getMessage());
      }
      return new Read(null, String.valueOf(refused.getMessage()));
    } catch (IOException e) {
      name.wrong("the path of a plan, from the folder of this file; there is no " + other);
      return new Read(null, "no file");
    }
  }
}
