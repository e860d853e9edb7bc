package io.countersign.bench;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The races as a table for people and as JSON for machines. */
record Report(long seed, int runs, List<Race> races) {

  private static final int SHOWN = 10;
  private static final List<String> HEADS =
      List.of(
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

  boolean equal() {
    return races.stream().allMatch(race -> race.differences().isEmpty());
  }

  String table() {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "seed %d, medians of %d runs in one JVM after warm-up, %d cores, heap at most %d MB%n%n",
            seed,
            runs,
            Runtime.getRuntime().availableProcessors(),
            Runtime.getRuntime().maxMemory() / (1024 * 1024)));
    text.append(row(HEADS))
        .append(
            row(
                HEADS.stream()
                    .map(head -> "-".repeat(Math.max(9, head.length()) - 1) + ":")
                    .toList()));
    for (Race race : races) {
      text.append(row(cells(race)));
    }
    for (Race race : races) {
      race.differences().stream().limit(SHOWN).forEach(d -> text.append(d).append('\n'));
    }
    return text.toString();
  }

  private static String row(List<String> cells) {
    StringBuilder row = new StringBuilder("|");
    for (int i = 0; i < cells.size(); i++) {
      String width = "%" + Math.max(9, HEADS.get(i).length()) + "s";
      row.append(' ').append(String.format(width, cells.get(i))).append(" |");
    }
    return row.append('\n').toString();
  }

  private static List<String> cells(Race race) {
    return List.of(
        grouped(race.size().deals()),
        grouped(race.size().payees()),
        grouped(race.size().lines()),
        grouped(race.engine().medianMillis()),
        grouped(race.hand().medianMillis()),
        race.ratio() + "x",
        grouped(race.engine().medianProcessorMillis()),
        grouped(race.hand().medianProcessorMillis()),
        race.processorRatio() + "x",
        grouped(race.keptMegabytes()),
        grouped(race.size().totals()),
        race.differences().isEmpty() ? "yes" : "NO");
  }

  private static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  String json() {
    return races.stream()
        .map(Report::json)
        .collect(
            Collectors.joining(
                ",\n    ",
                "{\n  \"seed\": "
                    + seed
                    + ",\n  \"runs\": "
                    + runs
                    + ",\n  \"cores\": "
                    + Runtime.getRuntime().availableProcessors()
                    + ",\n  \"heapMegabytes\": "
                    + Runtime.getRuntime().maxMemory() / (1024 * 1024)
                    + ",\n  \"races\": [\n    ",
                "\n  ]\n}\n"));
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
        json(race.engine()),
        json(race.hand()),
        race.ratio(),
        race.processorRatio(),
        race.keptMegabytes(),
        race.differences().size());
  }

  private static String json(Stopwatch watch) {
    return String.format(
        Locale.ROOT,
        "{ \"medianMillis\": %d, \"fastestMillis\": %d, \"slowestMillis\": %d,"
            + " \"medianProcessorMillis\": %d }",
        watch.medianMillis(),
        watch.fastestMillis(),
        watch.slowestMillis(),
        watch.medianProcessorMillis());
  }
}
