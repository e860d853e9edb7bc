package io.countersign.bench;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The engine against the program written by hand, at every size. */
record Races(List<Race> races) implements Section {

  private static final int SHOWN = 10;

  /** The race with the most deals. */
  Race largest() {
    return races.stream()
        .max((one, other) -> Integer.compare(one.size().deals(), other.size().deals()))
        .orElseThrow();
  }

  @Override
  public boolean equal() {
    return races.stream().allMatch(race -> race.differences().isEmpty());
  }

  @Override
  public String table() {
    Grid grid =
        new Grid(
            0,
            "deals",
            "payees",
            "lines",
            "engine ms",
            "by hand ms",
            "ratio",
            "engine CPU ms",
            "by hand CPU ms",
            "CPU ratio",
            "kept MB",
            "totals",
            "equal");
    races.forEach(race -> grid.row(cells(race)));
    String wrong =
        races.stream()
            .flatMap(race -> race.differences().stream().limit(SHOWN))
            .map(difference -> difference + "\n")
            .collect(Collectors.joining());
    return "The engine against the program written by hand\n\n" + grid + wrong;
  }

  private static String[] cells(Race race) {
    return new String[] {
      Grid.grouped(race.size().deals()),
      Grid.grouped(race.size().payees()),
      Grid.grouped(race.size().lines()),
      Grid.grouped(race.engine().medianMillis()),
      Grid.grouped(race.hand().medianMillis()),
      race.ratio() + "x",
      Grid.grouped(race.engine().medianProcessorMillis()),
      Grid.grouped(race.hand().medianProcessorMillis()),
      race.processorRatio() + "x",
      Grid.grouped(race.keptMegabytes()),
      Grid.grouped(race.size().totals()),
      race.differences().isEmpty() ? "yes" : "NO"
    };
  }

  @Override
  public String json() {
    return races.stream()
        .map(Races::json)
        .collect(Collectors.joining(",\n    ", "\"races\": [\n    ", "\n  ]"));
  }

  private static String json(Race race) {
    return String.format(
        Locale.ROOT,
        "{ \"deals\": %d, \"payees\": %d, \"lines\": %d, \"totals\": %d, \"engine\": %s, \"byHand\":"
            + " %s, \"ratio\": %s, \"processorRatio\": %s, \"keptMegabytes\": %d,"
            + " \"differences\": %d }",
        race.size().deals(),
        race.size().payees(),
        race.size().lines(),
        race.size().totals(),
        race.engine().json(),
        race.hand().json(),
        race.ratio(),
        race.processorRatio(),
        race.keptMegabytes(),
        race.differences().size());
  }
}
