package io.countersign.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The whole payout cycle on real databases, each in a JVM of its own with a heap of so many
 * megabytes, beside the least that has to be done: reading the deals and writing the same rows.
 *
 * @param figures what was measured, by the name of the database
 */
record CycleRace(int deals, int heapMegabytes, Map<String, Map<String, Long>> figures)
    implements Section {

  private static final int HEAP = 512;

  /**
   * Runs the cycle on H2 in a folder of its own and on a MySQL.
   *
   * @param mysql the address of a server up to its question mark, user root, no password; empty for
   *     none
   */
  static CycleRace over(int deals, long seed, String mysql) {
    Map<String, Map<String, Long>> figures = new TreeMap<>();
    figures.put("H2", onH2(deals, seed));
    if (!mysql.isEmpty()) {
      String url =
          "%s/bench_%s?allowPublicKeyRetrieval=true&useSSL=false&createDatabaseIfNotExist=true&rewriteBatchedStatements=true&allowLoadLocalInfileInPath=/nowhere&useLocalSessionState=true"
              .formatted(mysql, UUID.randomUUID().toString().replace('-', '_'));
      figures.put("MySQL", inOwnJvm(List.of(url, "root"), deals, seed));
    }
    return new CycleRace(deals, HEAP, figures);
  }

  private static Map<String, Long> onH2(int deals, long seed) {
    try {
      Path folder = Files.createTempDirectory("cycle");
      String url =
          "jdbc:h2:file:%s;MODE=MySQL;DATABASE_TO_LOWER=TRUE;WRITE_DELAY=0;LOCK_TIMEOUT=60000"
              .formatted(folder.resolve("books"));
      try {
        return inOwnJvm(List.of(url, "sa"), deals, seed);
      } finally {
        try (var files = Files.list(folder)) {
          for (Path file : files.toList()) {
            Files.delete(file);
          }
        }
        Files.delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Long> inOwnJvm(List<String> database, int deals, long seed) {
    String classes = System.getProperty("java.class.path", "");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home", ""), "bin", "java").toString());
    command.addAll(List.of("-Xmx" + HEAP + "m", "-XX:+UseParallelGC", "-cp", classes));
    if (classes.endsWith("bench.jar")) {
      command.add("-Dloader.main=" + CycleRun.class.getName());
      command.add("org.springframework.boot.loader.launch.PropertiesLauncher");
    } else {
      command.add(CycleRun.class.getName());
    }
    command.addAll(database);
    command.addAll(List.of(String.valueOf(deals), String.valueOf(seed)));
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      Map<String, Long> figures = new TreeMap<>();
      said.lines()
          .filter(line -> line.startsWith("cycle "))
          .map(line -> line.split(" ", -1))
          .forEach(words -> figures.put(words[1], Long.parseLong(words[2])));
      if (!figures.containsKey("end")) {
        throw new IllegalStateException("the cycle came to no end: " + said);
      }
      return figures;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How often the least that has to be done fits into a figure. */
  private static BigDecimal times(long figure, long least) {
    return BigDecimal.valueOf(figure)
        .divide(BigDecimal.valueOf(Math.max(1, least)), 2, RoundingMode.HALF_UP);
  }

  private static long of(Map<String, Long> figures, String name) {
    return Objects.requireNonNull(figures.get(name), name);
  }

  @Override
  public boolean equal() {
    return figures.values().stream()
        .allMatch(one -> of(one, "differences") == 0 && of(one, "againWrote") == 0);
  }

  @Override
  public String table() {
    Grid grid =
        new Grid(
            1,
            "database",
            "deals",
            "entries",
            "statements",
            "read ms",
            "write ms",
            "cycle ms",
            "times",
            "again ms",
            "of read",
            "first changed ms",
            "changed ms",
            "changed CPU ms",
            "SQL ms",
            "peak MB",
            "equal");
    figures.forEach(
        (name, one) ->
            grid.row(
                name,
                Grid.grouped(deals),
                Grid.grouped(of(one, "entries")),
                Grid.grouped(of(one, "statements")),
                Grid.grouped(of(one, "read")),
                Grid.grouped(of(one, "write")),
                Grid.grouped(of(one, "cycle")),
                times(of(one, "cycle"), of(one, "read") + of(one, "write")) + "x",
                Grid.grouped(of(one, "again")),
                times(of(one, "again"), of(one, "read")) + "x",
                Grid.grouped(of(one, "changedFirst")),
                Grid.grouped(of(one, "changed")),
                Grid.grouped(of(one, "changedProcessor")),
                Grid.grouped(of(one, "sql")),
                Grid.grouped(of(one, "peakMegabytes")),
                of(one, "differences") == 0 ? "yes" : "NO"));
    return String.format(Locale.ROOT, "The whole cycle, heap at most %d MB%n%n", heapMegabytes)
        + grid;
  }

  @Override
  public String json() {
    return figures.entrySet().stream()
        .map(
            one ->
                "\"%s\": { %s }"
                    .formatted(
                        one.getKey(),
                        one.getValue().entrySet().stream()
                            .map(
                                figure ->
                                    "\"%s\": %d".formatted(figure.getKey(), figure.getValue()))
                            .collect(Collectors.joining(", "))))
        .collect(
            Collectors.joining(
                ", ",
                "\"cycle\": { \"deals\": " + deals + ", \"heapMegabytes\": " + heapMegabytes + ", ",
                " }"));
  }
}
