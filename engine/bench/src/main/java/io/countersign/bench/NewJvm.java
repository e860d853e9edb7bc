package io.countersign.bench;

import com.sun.management.OperatingSystemMXBean;
import io.countersign.rulebook.RuleBook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.LoggerFactory;

/**
 * The processors' time of a new JVM, in nanoseconds.
 *
 * @param jvm until its first statement
 * @param logging of starting the logging, which any program has to do once
 * @param first of the first question to the rules: everything is loaded and the rules are laid out
 * @param second of the same question once more
 */
record NewJvm(long jvm, long logging, long first, long second) {

  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  /** This JVM, which must not have asked the rules yet. */
  static NewJvm here() {
    long start = SYSTEM.getProcessCpuTime();
    LoggerFactory.getILoggerFactory();
    long logging = SYSTEM.getProcessCpuTime();
    ask();
    long first = SYSTEM.getProcessCpuTime();
    ask();
    long second = SYSTEM.getProcessCpuTime();
    return new NewJvm(start, logging - start, first - logging, second - first);
  }

  /** Another JVM, started with these words, that tells of itself by {@link #told}. */
  static NewJvm with(List<String> words) {
    String[] told = run(words).strip().split(" ", -1);
    List<Long> nanos = Arrays.stream(told).map(Long::valueOf).toList();
    return new NewJvm(nanos.get(0), nanos.get(1), nanos.get(2), nanos.get(3));
  }

  /** The four numbers on one line. */
  String told() {
    return List.of(jvm, logging, first, second).stream()
        .map(String::valueOf)
        .collect(Collectors.joining(" "));
  }

  /** What a JVM says that is started with these words. */
  static String run(List<String> words) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(words);
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException(words + " ended with " + process.exitValue());
      }
      return said;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for another JVM", e);
    }
  }

  private static void ask() {
    RuleBook.rule(List.of("a fact that no rule is about"), Record.class);
  }
}
