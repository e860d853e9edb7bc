package io.countersign.scenarios;

import io.countersign.plans.PlanReader;
import io.countersign.plans.PlanVersion;
import io.countersign.yaml.DocumentRefused;
import io.countersign.yaml.Item;
import io.countersign.yaml.Section;
import io.countersign.yaml.YamlText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A file of scenarios, or a plan that brings some (YAML, described in docs/scenarios.md). */
public final class ScenarioFile {

  /** As many as are played in a few seconds while somebody waits to publish the plan. */
  private static final int MOST_EXAMPLES = 1_000;

  private ScenarioFile() {}

  /**
   * The scenarios of a file, in its order; of a plan document its examples.
   *
   * @throws DocumentRefused with everything that is wrong with the file
   */
  public static List<Scenario> read(Path file) throws IOException {
    return read(file, Files.readString(file));
  }

  /**
   * @param file the path of the document, for messages and for the plans beside it
   */
  static List<Scenario> read(Path file, String document) {
    YamlText text = YamlText.parse(file.toString(), document);
    return text.root().has("components")
        ? examples(file, PlanReader.read(file.toString(), document))
        : scenarios(file, document, text);
  }

  private static List<Scenario> scenarios(Path file, String document, YamlText text) {
    Section root = text.root();
    InlinePlans plans = new InlinePlans(file, new PlanText(document), root.named("plans"));
    List<Scenario> scenarios =
        root.required("scenarios", "scenarios by name")
            .map(item -> read(item.section().entries(), new ScenarioReader(plans, null)))
            .orElse(List.of());
    plans.reportUnused();
    root.done();
    text.refuseProblems();
    return scenarios;
  }

  /**
   * The scenarios that a plan brings with it; none when it brings none.
   *
   * @param file the path of the plan, for messages
   * @throws DocumentRefused with everything that is wrong with them
   */
  static List<Scenario> examples(Path file, PlanVersion plan) {
    YamlText text = YamlText.parse(file.toString(), plan.document());
    InlinePlans plans = new InlinePlans(file, new PlanText(plan.document()), Map.of());
    Section root = text.root();
    Map<String, Item> entries = root.named("examples");
    if (entries.size() > MOST_EXAMPLES) {
      root.report("examples", entries.size() + " examples", "at most " + MOST_EXAMPLES);
      text.refuseProblems();
    }
    List<Scenario> examples = read(entries, new ScenarioReader(plans, plan));
    text.refuseProblems();
    return examples;
  }

  private static List<Scenario> read(Map<String, Item> entries, ScenarioReader reader) {
    List<Scenario> scenarios = new ArrayList<>();
    entries.forEach((id, item) -> reader.read(id, item).ifPresent(scenarios::add));
    return List.copyOf(scenarios);
  }
}
