package io.countersign.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Every entry of the collection of worked examples, which is not part of the project, has a
 * scenario of its name that cites its source. Skipped where the collection is not at hand.
 */
class WorkedExamplesAreTranslatedTest {

  private static final Path COLLECTION = Path.of("../../shared/examples/worked-examples.yaml");
  private static final Pattern ID = Pattern.compile("(?m)^- id: (\\S+)$");

  @Test
  void everyEntryHasAScenarioWithItsSource() throws IOException {
    assumeThat(COLLECTION).as("the collection of worked examples").exists();
    List<String> entries =
        ID.matcher(Files.readString(COLLECTION)).results().map(MatchResult::group).toList();
    List<String> ids = entries.stream().map(line -> line.substring("- id: ".length())).toList();
    List<String> cited =
        Examples.all().stream()
            .filter(scenario -> !scenario.about().source().title().isEmpty())
            .filter(scenario -> !scenario.about().source().where().isEmpty())
            .map(Scenario::id)
            .toList();

    assertThat(ids).hasSizeGreaterThan(100);
    assertThat(cited).containsAll(ids);
  }
}
