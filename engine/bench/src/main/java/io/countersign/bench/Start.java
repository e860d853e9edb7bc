package io.countersign.bench;

import com.sun.management.OperatingSystemMXBean;
import io.countersign.rulebook.RuleBook;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import org.slf4j.LoggerFactory;

/**
 * What the first question to the rules costs, each time in a new JVM.
 *
 * @param laps one for each JVM, see {@link #here}
 */
record Start(List<long[]> laps) implements Section {

  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private static final List<String> NAMES = List.of("jvm", "logging", "first", "second");

  /** Starts so many JVMs with the same class path, one after the other. */
  static Start of(int jvms) {
    List<long[]> laps = new ArrayList<>();
    for (int i = 0; i < jvms; i++) {
      laps.add(lapOfAnother());
    }
    return new Start(laps);
  }

  /**
   * Processors' time in nanoseconds of this JVM until now, of starting the logging, and of the
   * first and the second question to the rules.
   */
  static long[] here() {
    long[] marks = new long[NAMES.size() + 1];
    marks[1] = SYSTEM.getProcessCpuTime();
    LoggerFactory.getILoggerFactory();
    marks[2] = SYSTEM.getProcessCpuTime();
    RuleBook.rule(List.of(NAMES), Record.class);
    marks[3] = SYSTEM.getProcessCpuTime();
    RuleBook.rule(List.of(NAMES), Record.class);
    marks[4] = SYSTEM.getProcessCpuTime();
    long[] lap = new long[NAMES.size()];
    for (int i = 0; i < lap.length; i++) {
      lap[i] = marks[i + 1] - marks[i];
    }
    return lap;
  }

  private static long[] lapOfAnother() {
    String path = System.getProperty("java.class.path");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    if (path.endsWith(".jar") && !path.contains(File.pathSeparator)) {
      command.addAll(List.of("-jar", path));
    } else {
      command.addAll(List.of("-cp", path, Bench.class.getName()));
    }
    command.add(Bench.START);
    try {
      Process jvm = new ProcessBuilder(command).start();
      String told = new String(jvm.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(told.strip().split(" ")).mapToLong(Long::parseLong).toArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The median of one of the four in milliseconds. */
  private long medianMillis(int part) {
    LongStream sorted = laps.stream().mapToLong(lap -> lap[part]).sorted();
    return sorted.toArray()[laps.size() / 2] / 1_000_000;
  }

  @Override
  public boolean equal() {
    return true;
  }

  @Override
  public String table() {
    Grid grid =
        new Grid(
            0,
            "new JVMs",
            "JVM CPU ms",
            "logging CPU ms",
            "first question CPU ms",
            "second question CPU ms");
    grid.row(
        String.valueOf(laps.size()),
        Grid.grouped(medianMillis(0)),
        Grid.grouped(medianMillis(1)),
        Grid.grouped(medianMillis(2)),
        Grid.grouped(medianMillis(3)));
    return "Start of the rule base\n\n" + grid;
  }

  @Override
  public String json() {
    StringBuilder json = new StringBuilder("\"start\": { \"jvms\": ").append(laps.size());
    for (int i = 0; i < NAMES.size(); i++) {
      json.append(
          String.format(Locale.ROOT, ", \"%sProcessorMillis\": %d", NAMES.get(i), medianMillis(i)));
    }
    return json.append(" }").toString();
  }
}
