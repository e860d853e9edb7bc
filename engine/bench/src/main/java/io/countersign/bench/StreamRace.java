package io.countersign.bench;

import io.countersign.calculation.Calculation;
import io.countersign.deals.DealHistory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How much heap a stream of deals takes, and whether that grows with their number: each run has a
 * JVM of its own with a small heap. The first number of deals is also paid all at once, and
 * compared.
 *
 * @param runs of every number of deals the one with the middle time
 * @param equal whether the stream came to the totals of a calculation of all deals at once
 */
record StreamRace(int heapMegabytes, List<StreamRun.Result> runs, boolean equal)
    implements Section {

  private static final int HEAP = 256;

  /** The most by which the peak may grow, in per cent. */
  private static final int MOST_GROWTH = 20;

  static StreamRace over(List<Integer> sizes, long seed, int runs) {
    List<StreamRun.Result> middle = new ArrayList<>();
    for (int deals : sizes) {
      List<StreamRun.Result> all = new ArrayList<>();
      for (int i = 0; i < runs; i++) {
        all.add(inOwnJvm(deals, seed));
      }
      all.sort(Comparator.comparing(StreamRun.Result::millis));
      middle.add(all.get(all.size() / 2));
    }
    return new StreamRace(HEAP, middle, isEqual(middle.get(0), seed));
  }

  private static boolean isEqual(StreamRun.Result streamed, long seed) {
    Company company = Company.of(StreamRun.SELLERS);
    List<DealHistory> deals =
        StreamRun.deals(streamed.deals(), company, seed).collect(Collectors.toList());
    Fingerprint whole = new Fingerprint();
    Calculation.calculate(StreamRun.worksheet(company, deals)).earnings().forEach(whole::add);
    return whole.mark() == streamed.mark() && whole.lines() == streamed.lines();
  }

  private static StreamRun.Result inOwnJvm(int deals, long seed) {
    String classes = System.getProperty("java.class.path", "");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home", ""), "bin", "java").toString());
    command.addAll(List.of("-Xmx" + HEAP + "m", "-XX:+UseSerialGC", "-cp", classes));
    if (classes.endsWith("bench.jar")) {
      command.add("-Dloader.main=" + StreamRun.class.getName());
      command.add("org.springframework.boot.loader.launch.PropertiesLauncher");
    } else {
      command.add(StreamRun.class.getName());
    }
    command.addAll(List.of(String.valueOf(deals), String.valueOf(seed)));
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return said.lines()
          .filter(line -> line.startsWith("streamed "))
          .map(StreamRun.Result::parse)
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("the stream came to nothing: " + said));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** By how much the peak of the last number of deals is above that of the first, in per cent. */
  BigDecimal growthPercent() {
    long first = runs.get(0).peakMegabytes();
    long last = runs.get(runs.size() - 1).peakMegabytes();
    return BigDecimal.valueOf(100 * (last - first))
        .divide(BigDecimal.valueOf(Math.max(1, first)), 1, RoundingMode.HALF_UP);
  }

  boolean isFlat() {
    return growthPercent().compareTo(BigDecimal.valueOf(MOST_GROWTH)) <= 0;
  }

  @Override
  public String table() {
    StringBuilder text = new StringBuilder("Streaming\n\n");
    for (StreamRun.Result run : runs) {
      text.append(
          String.format(
              Locale.ROOT,
              "%,d deals streamed to %,d sellers: %,d ms, at most %d MB of %d MB heap, %,d lines%n",
              run.deals(),
              StreamRun.SELLERS,
              run.millis(),
              run.peakMegabytes(),
              heapMegabytes,
              run.lines()));
    }
    return text.append(
            String.format(
                Locale.ROOT,
                "heap grows by %s %%, equal: %s%n",
                growthPercent(),
                equal ? "yes" : "NO"))
        .toString();
  }

  @Override
  public String json() {
    return runs.stream()
        .map(
            run ->
                String.format(
                    Locale.ROOT,
                    "{ \"deals\": %d, \"medianMillis\": %d, \"peakMegabytes\": %d, \"lines\": %d }",
                    run.deals(),
                    run.millis(),
                    run.peakMegabytes(),
                    run.lines()))
        .collect(
            Collectors.joining(
                ", ",
                "\"streaming\": { \"heapMegabytes\": " + heapMegabytes + ", \"runs\": [ ",
                " ], \"growthPercent\": " + growthPercent() + ", \"equal\": " + equal + " }"));
  }
}
