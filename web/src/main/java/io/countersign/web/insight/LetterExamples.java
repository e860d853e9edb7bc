package io.countersign.web.insight;

import io.countersign.documents.Block;
import io.countersign.documents.Block.Column;
import io.countersign.documents.Block.Row;
import io.countersign.publishing.PublishedPlan;
import io.countersign.scenarios.PlanExamples;
import io.countersign.scenarios.Played;
import io.countersign.scenarios.Scenario;
import io.countersign.yaml.DocumentRefused;
import java.util.ArrayList;
import java.util.List;

/** The worked examples that a plan brings with it, each calculated anew for the letter. */
final class LetterExamples {

  private LetterExamples() {}

  /** A table of the examples; nothing where the plan brings none that can be played. */
  static List<Block> of(PublishedPlan plan) {
    List<Row> rows = new ArrayList<>();
    for (Played played : played(plan)) {
      Scenario.About about = played.scenario().about();
      rows.add(
          Row.of(
              about.title().isBlank() ? about.id() : about.title(),
              played.passed() ? "comes out as written" : "does not come out as written"));
    }
    return rows.isEmpty()
        ? List.of()
        : List.of(
            new Block.Heading("The plan's own examples"),
            new Block.Paragraph("Each is written out in the plan document inside this file."),
            new Block.Grid(
                List.of(Column.words("Example", 12), Column.words("Calculated", 8)), rows));
  }

  private static List<Played> played(PublishedPlan plan) {
    try {
      return PlanExamples.play(plan.label(), plan.version().document());
    } catch (DocumentRefused unreadable) {
      return List.of();
    }
  }
}
