package io.countersign.scenarios;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The files of scenarios that come with the product. */
final class Examples {

  static final Path FOLDER = Path.of("../docs/examples/scenarios");

  private Examples() {}

  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  static List<Scenario> all() throws IOException {
    List<Scenario> all = new ArrayList<>();
    for (Path file : files()) {
      all.addAll(ScenarioFile.read(file));
    }
    return all;
  }
}
