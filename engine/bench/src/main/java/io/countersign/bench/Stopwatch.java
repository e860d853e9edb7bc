package io.countersign.bench;

import java.util.Arrays;
import java.util.concurrent.Callable;

/** The times of one thing run again and again, in nanoseconds. */
final class Stopwatch {

  private final long[] nanos;
  private int runs;

  Stopwatch(int runs) {
    nanos = new long[runs];
  }

  /** Runs it once more, on a heap just swept, and notes the time. */
  <T> T time(Callable<T> task) {
    System.gc();
    long start = System.nanoTime();
    try {
      T result = task.call();
      nanos[runs++] = System.nanoTime() - start;
      return result;
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** The median in milliseconds; the number of runs is odd. */
  long medianMillis() {
    return sorted()[nanos.length / 2] / 1_000_000;
  }

  long fastestMillis() {
    return sorted()[0] / 1_000_000;
  }

  long slowestMillis() {
    return sorted()[nanos.length - 1] / 1_000_000;
  }

  private long[] sorted() {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    return sorted;
  }
}
