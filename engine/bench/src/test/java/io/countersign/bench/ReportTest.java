package io.countersign.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.bench.Start.Way;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The report as text and as JSON, with figures that are given to it. */
class ReportTest {

  /** A section that measured nothing. */
  private record Blank(String name, boolean equal) implements Section {

    @Override
    public String table() {
      return name + "\n";
    }

    @Override
    public String json() {
      return "\"" + name + "\": {}";
    }
  }

  @Test
  void showsEverySectionInItsOrder() {
    Report report = new Report(7, 3, List.of(new Blank("one", true), new Blank("two", true)));

    assertThat(report.table()).startsWith("seed 7, medians of 3 runs").endsWith("\none\n\ntwo\n");
    assertThat(report.json()).startsWith("{\n  \"seed\": 7").endsWith(",\n  \"two\": {}\n}\n");
    assertThat(report.equal()).isTrue();
  }

  @Test
  void isNotEqualWhenOneOfItsSectionsIsNot() {
    Report report = new Report(7, 3, List.of(new Blank("one", true), new Blank("two", false)));

    assertThat(report.equal()).isFalse();
  }

  @Test
  void tellsTheMedianOfNewJvms() {
    Way way = new Way("one jar", List.of(started(9), started(1), started(5)));
    Start start = new Start(List.of(way));

    assertThat(start.json()).contains("\"jvms\": 3", "\"firstProcessorMillis\": 7,");
    assertThat(start.table()).contains("| one jar      |         3 |          5 |");
  }

  @Test
  void alignsWordsLeftAndNumbersRight() {
    Grid grid = new Grid(1, "who", "cents");
    grid.row("a long name", Grid.grouped(1_234_567));

    assertThat(grid)
        .hasToString(
            """
            | who         |     cents |
            | ----------- | --------: |
            | a long name | 1,234,567 |
            """);
  }

  private static NewJvm started(long millis) {
    long nanos = 1_000_000;
    return new NewJvm(millis * nanos, (millis + 1) * nanos, (millis + 2) * nanos, 0);
  }
}
