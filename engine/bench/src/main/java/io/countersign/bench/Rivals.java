package io.countersign.bench;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Other designs beside the engine.
 *
 * @param largest the largest race of the run, for what a deal costs the engine where it is at home
 */
record Rivals(List<Rival> rivals, Race largest) implements Section {

  private static final int SHOWN = 10;

  @Override
  public boolean equal() {
    return rivals.stream().allMatch(rival -> rival.differences().isEmpty());
  }

  private BigDecimal atLargest() {
    return largest.engine().processorMicrosFor(largest.size().deals());
  }

  @Override
  public String table() {
    Grid grid =
        new Grid(
            2,
            "design",
            "pays",
            "deals",
            "ms",
            "CPU ms",
            "CPU us a deal",
            "engine, same deals",
            "times",
            "engine, " + Grid.grouped(largest.size().deals()),
            "times",
            "equal");
    for (Rival rival : rivals) {
      grid.row(
          rival.name(),
          rival.pays(),
          Grid.grouped(rival.deals()),
          Grid.grouped(rival.watch().medianMillis()),
          Grid.grouped(rival.watch().medianProcessorMillis()),
          rival.perDeal().toString(),
          rival.enginePerDeal().toString(),
          rival.times(rival.enginePerDeal()) + "x",
          atLargest().toString(),
          rival.times(atLargest()) + "x",
          rival.differences().isEmpty() ? "yes" : "NO");
    }
    String wrong =
        rivals.stream()
            .flatMap(rival -> rival.differences().stream().limit(SHOWN))
            .map(difference -> difference + "\n")
            .collect(Collectors.joining());
    return "Other designs\n\n" + grid + wrong;
  }

  @Override
  public String json() {
    return rivals.stream()
        .map(this::json)
        .collect(Collectors.joining(",\n    ", "\"otherDesigns\": [\n    ", "\n  ]"));
  }

  private String json(Rival rival) {
    return String.format(
        Locale.ROOT,
        "{ \"design\": \"%s\", \"pays\": \"%s\", \"deals\": %d, \"time\": %s, \"engine\": %s,"
            + " \"processorMicrosPerDeal\": %s, \"timesEngine\": %s, \"timesEngineAt%d\": %s,"
            + " \"differences\": %d }",
        rival.name(),
        rival.pays(),
        rival.deals(),
        rival.watch().json(),
        rival.engine().json(),
        rival.perDeal(),
        rival.times(rival.enginePerDeal()),
        largest.size().deals(),
        rival.times(atLargest()),
        rival.differences().size());
  }
}
