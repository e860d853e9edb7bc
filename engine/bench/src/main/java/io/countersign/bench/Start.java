package io.countersign.bench;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the first question to the rules costs, each time in a new JVM. */
record Start(List<Way> ways) implements Section {

  /**
   * A way to start the program.
   *
   * @param jvms the JVMs that were started like that
   */
  record Way(String name, List<NewJvm> jvms) {

    static Way of(String name, int jvms, List<String> words) {
      List<NewJvm> started = new ArrayList<>();
      for (int i = 0; i < jvms; i++) {
        started.add(NewJvm.with(words));
      }
      return new Way(name, started);
    }

    private long medianMillis(ToLongFunction<NewJvm> part) {
      return jvms.stream().mapToLong(part).sorted().skip(jvms.size() / 2).findFirst().orElseThrow()
          / 1_000_000;
    }

    private List<Long> medians() {
      return Stream.<ToLongFunction<NewJvm>>of(
              NewJvm::jvm, NewJvm::logging, NewJvm::first, NewJvm::second)
          .map(this::medianMillis)
          .toList();
    }

    private String json() {
      List<Long> medians = medians();
      return String.format(
          Locale.ROOT,
          "{ \"started\": \"%s\", \"jvms\": %d, \"jvmProcessorMillis\": %d,"
              + " \"loggingProcessorMillis\": %d, \"firstProcessorMillis\": %d,"
              + " \"secondProcessorMillis\": %d }",
          name,
          jvms.size(),
          medians.get(0),
          medians.get(1),
          medians.get(2),
          medians.get(3));
    }
  }

  /** So many JVMs for each way to start the program that this one was started in. */
  static Start of(int jvms) {
    String path = System.getProperty("java.class.path");
    if (!path.endsWith(".jar") || path.contains(File.pathSeparator)) {
      List<String> words = List.of("-cp", path, Bench.class.getName(), Bench.START);
      return new Start(List.of(Way.of("class path", jvms, words)));
    }
    List<Way> ways = new ArrayList<>();
    ways.add(Way.of("one jar", jvms, List.of("-jar", path, Bench.START)));
    try {
      Path folder = Files.createTempDirectory("bench");
      NewJvm.run(
          List.of(
              "-Djarmode=tools",
              "-jar",
              path,
              "extract",
              "--force",
              "--destination",
              folder.toString()));
      String jar = folder.resolve(Path.of(path).getFileName()).toString();
      String archive = folder.resolve("classes.jsa").toString();
      ways.add(Way.of("extracted", jvms, List.of("-jar", jar, Bench.START)));
      NewJvm.run(List.of("-XX:ArchiveClassesAtExit=" + archive, "-jar", jar, Bench.START));
      ways.add(
          Way.of(
              "extracted, with a class archive",
              jvms,
              List.of("-XX:SharedArchiveFile=" + archive, "-jar", jar, Bench.START)));
      delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Start(ways);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted((one, other) -> other.compareTo(one)).map(Path::toFile).forEach(File::delete);
    }
  }

  /** There is nothing that could differ. */
  @Override
  public boolean equal() {
    return true;
  }

  @Override
  public String table() {
    Grid grid =
        new Grid(
            1,
            "started from",
            "JVMs",
            "JVM CPU ms",
            "logging CPU ms",
            "first question CPU ms",
            "second question CPU ms");
    for (Way way : ways) {
      List<String> cells = new ArrayList<>(List.of(way.name(), String.valueOf(way.jvms().size())));
      way.medians().forEach(median -> cells.add(Grid.grouped(median)));
      grid.row(cells.toArray(String[]::new));
    }
    return "Start of the rule base, medians\n\n" + grid;
  }

  @Override
  public String json() {
    return ways.stream()
        .map(Way::json)
        .collect(Collectors.joining(",\n    ", "\"start\": [\n    ", "\n  ]"));
  }
}
