package io.countersign.bench;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The races as a table for people and as JSON for machines. */
record Report(long seed, int runs, List<Race> races) {

  private static final int SHOWN = 10;

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
    text.append(
        String.format(
            "| %9s | %7s | %9s | %9s | %9s | %7s | %6s | %9s | %s |%n",
            "deals", "payees", "lines", "engine ms", "hand ms", "ratio", "MB", "totals", "equal"));
    text.append(
        "|----------:|--------:|----------:|----------:|----------:|--------:|-------:|----------:|:------|\n");
    for (Race race : races) {
      text.append(
          String.format(
              Locale.ROOT,
              "| %,9d | %,7d | %,9d | %,9d | %,9d | %7s | %,6d | %,9d | %s |%n",
              race.size().deals(),
              race.size().payees(),
              race.size().lines(),
              race.engine().medianMillis(),
              race.hand().medianMillis(),
              race.ratio().toPlainString() + "x",
              race.keptMegabytes(),
              race.size().totals(),
              race.differences().isEmpty() ? "yes" : "NO"));
    }
    for (Race race : races) {
      race.differences().stream().limit(SHOWN).forEach(d -> text.append(d).append('\n'));
    }
    return text.toString();
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
        "{ \"deals\": %d, \"payees\": %d, \"lines\": %d, \"totals\": %d, \"engine\": %s, \"hand\":"
            + " %s, \"ratio\": %s, \"keptMegabytes\": %d, \"differences\": %d }",
        race.size().deals(),
        race.size().payees(),
        race.size().lines(),
        race.size().totals(),
        json(race.engine()),
        json(race.hand()),
        race.ratio().toPlainString(),
        race.keptMegabytes(),
        race.differences().size());
  }

  private static String json(Stopwatch watch) {
    return String.format(
        Locale.ROOT,
        "{ \"medianMillis\": %d, \"fastestMillis\": %d, \"slowestMillis\": %d }",
        watch.medianMillis(),
        watch.fastestMillis(),
        watch.slowestMillis());
  }
}
