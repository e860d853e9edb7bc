package io.countersign.scenarios;

import io.countersign.yaml.DocumentRefused;
import io.countersign.yaml.Section;
import io.countersign.yaml.YamlText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A file of scenarios (YAML, described in docs/scenarios.md). */
public final class ScenarioFile {

  private ScenarioFile() {}

  /**
   * The scenarios of a file, in its order.
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
    Section root = text.root();
    InlinePlans plans = new InlinePlans(file, new PlanText(document), root.named("plans"));
    ScenarioReader reader = new ScenarioReader(plans);
    List<Scenario> scenarios = new ArrayList<>();
    root.required("scenarios", "scenarios by name")
        .map(item -> item.section().entries())
        .ifPresent(
            entries ->
                entries.forEach(
                    (id, item) -> reader.read(id, item).ifPresent(scenarios::add)));
    plans.reportUnused();
    root.done();
    text.refuseProblems();
    return List.copyOf(scenarios);
  }
}
