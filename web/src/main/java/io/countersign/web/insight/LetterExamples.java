package io.countersign.web.insight;

import io.countersign.documents.Block;
import io.countersign.documents.Block.Column;
import io.countersign.documents.Block.Row;
import io.countersign.publishing.PublishedPlan;
import io.countersign.scenarios.PlanExamples;
import io.countersign.scenarios.Played;
import io.countersign.scenarios.Retold;
import io.countersign.scenarios.Scenario;
import io.countersign.yaml.DocumentRefused;
import java.util.ArrayList;
import java.util.List;

/** The worked examples that a plan brings with it, each calculated anew for the letter. */
final class LetterExamples {

  private LetterExamples() {}

  /** A table of the examples; nothing where the plan brings none that can be played. */
  static List<Block> of(PublishedPlan plan) {
    List<Block> blocks = new ArrayList<>();
    for (Played played : played(plan)) {
      Scenario.About about = played.scenario().about();
      Retold retold = played.scenario().retold();
      blocks.add(new Block.Heading(2, about.title().isBlank() ? about.id() : about.title()));
      if (!retold.events().isEmpty()) {
        blocks.add(new Block.Paragraph(String.join("; ", retold.events()) + "."));
      }
      blocks.add(
          new Block.Grid(
              List.of(Column.words("What comes out", 12), Column.figures("How much", 8)),
              retold.results().stream()
                  .map(result -> Row.of(result.about(), result.value()))
                  .toList()));
      if (!played.passed()) {
        blocks.add(new Block.Paragraph("The calculation does not come to this."));
      }
    }
    if (!blocks.isEmpty()) {
      blocks.add(0, new Block.Heading("Worked examples of the plan"));
    }
    return blocks;
  }

  private static List<Played> played(PublishedPlan plan) {
    try {
      return PlanExamples.play(plan.label(), plan.version().document());
    } catch (DocumentRefused unreadable) {
      return List.of();
    }
  }
}
