package io.countersign.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;

/**
 * The times of one thing run again and again, in nanoseconds: by the clock, and of all processors
 * that worked for this JVM, its garbage collector included.
 */
final class Stopwatch {

  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private final long[] nanos;
  private final long[] processorNanos;
  private int runs;

  Stopwatch(int runs) {
    nanos = new long[runs];
    processorNanos = new long[runs];
  }

  /** Runs a thing so many times, after some that are not noted. */
  static Stopwatch over(int runs, int warmUp, Callable<?> task) {
    for (int i = 0; i < warmUp; i++) {
      new Stopwatch(1).time(task);
    }
    Stopwatch watch = new Stopwatch(runs);
    for (int i = 0; i < runs; i++) {
      watch.time(task);
    }
    return watch;
  }

  /** Runs it once more, on a heap just swept, and notes the time. */
  <T> T time(Callable<T> task) {
    System.gc();
    long start = System.nanoTime();
    long processorStart = SYSTEM.getProcessCpuTime();
    try {
      T result = task.call();
      nanos[runs] = System.nanoTime() - start;
      processorNanos[runs++] = SYSTEM.getProcessCpuTime() - processorStart;
      return result;
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** The median by the clock in milliseconds; the number of runs is odd. */
  long medianMillis() {
    return median(nanos);
  }

  /** The median of the processors' time in milliseconds. */
  long medianProcessorMillis() {
    return median(processorNanos);
  }

  /** The median of the processors' time for each of so many deals, in microseconds to a tenth. */
  BigDecimal processorMicrosFor(int deals) {
    return BigDecimal.valueOf(medianOf(processorNanos))
        .divide(BigDecimal.valueOf(1_000L * deals), 1, RoundingMode.HALF_UP);
  }

  /** The times as a JSON object. */
  String json() {
    return String.format(
        Locale.ROOT,
        "{ \"medianMillis\": %d, \"fastestMillis\": %d, \"slowestMillis\": %d,"
            + " \"medianProcessorMillis\": %d }",
        medianMillis(),
        fastestMillis(),
        slowestMillis(),
        medianProcessorMillis());
  }

  long fastestMillis() {
    return Arrays.stream(nanos).min().orElseThrow() / 1_000_000;
  }

  long slowestMillis() {
    return Arrays.stream(nanos).max().orElseThrow() / 1_000_000;
  }

  private static long median(long[] times) {
    return medianOf(times) / 1_000_000;
  }

  private static long medianOf(long[] times) {
    long[] sorted = times.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
