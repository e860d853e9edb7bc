package io.countersign.scenarios;

import io.countersign.plans.PlanReader;
import io.countersign.yaml.DocumentRefused;
import java.nio.file.Path;
import java.util.List;

/** The worked examples that a plan brings with it, under {@code examples}. */
public final class PlanExamples {

  private PlanExamples() {}

  /**
   * Plays every example under that very plan; none when it brings none.
   *
   * @param file the name of the plan document, for messages
   * @throws DocumentRefused with everything that is wrong with the plan or with its examples
   */
  public static List<Played> play(String file, String document) {
    return ScenarioFile.examples(Path.of(file), PlanReader.read(file, document)).stream()
        .map(Scenario::play)
        .toList();
  }
}
