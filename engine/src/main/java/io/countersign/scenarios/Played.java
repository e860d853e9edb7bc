package io.countersign.scenarios;

import java.util.List;

/** A scenario and everything in which its outcome differs from what it expects. */
public record Played(Scenario scenario, List<Difference> differences) {

  public Played {
    differences = List.copyOf(differences);
  }

  public boolean passed() {
    return differences.isEmpty();
  }

  /** For people: one line when it passed, else each difference and the earnings behind it. */
  public String text() {
    StringBuilder text = new StringBuilder(passed() ? "passed  " : "FAILED  ");
    text.append(scenario.id());
    for (Difference difference : differences) {
      text.append(
          "%n  line %d, %s: expected %s, got %s"
              .formatted(
                  difference.line(), difference.about(), difference.expected(), difference.got()));
      difference.lines().forEach(line -> text.append("%n    ".formatted()).append(line));
    }
    return text.toString();
  }
}
