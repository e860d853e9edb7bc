package io.countersign.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
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

  long fastestMillis() {
    return Arrays.stream(nanos).min().orElseThrow() / 1_000_000;
  }

  long slowestMillis() {
    return Arrays.stream(nanos).max().orElseThrow() / 1_000_000;
  }

  private static long median(long[] times) {
    long[] sorted = times.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2] / 1_000_000;
  }
}
