package io.countersign.contracts;

import io.countersign.refusal.Refusal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many who do something at the same moment. */
public final class Crowd {

  private Crowd() {}

  /** What became of so many of one call: done, or the code of a refusal. */
  public static List<String> atOnce(int threads, Callable<?> call) throws Exception {
    return atOnce(Collections.nCopies(threads, call));
  }

  /** What became of calls begun at the same moment: done, or the code of a refusal. */
  public static List<String> atOnce(List<Callable<?>> calls) throws Exception {
    List<Callable<String>> telling = new ArrayList<>();
    for (Callable<?> call : calls) {
      telling.add(
          () -> {
            call.call();
            return "done";
          });
    }
    return told(telling);
  }

  /** What calls begun at the same moment tell: their word, or the code of a refusal. */
  public static List<String> told(List<Callable<String>> calls) throws Exception {
    CountDownLatch start = new CountDownLatch(1);
    ExecutorService pool = Executors.newFixedThreadPool(calls.size());
    try {
      List<Future<String>> running = new ArrayList<>();
      for (Callable<String> call : calls) {
        running.add(
            pool.submit(
                () -> {
                  start.await();
                  try {
                    return call.call();
                  } catch (Refusal refused) {
                    return refused.code();
                  }
                }));
      }
      start.countDown();
      List<String> outcomes = new ArrayList<>();
      for (Future<String> each : running) {
        outcomes.add(each.get());
      }
      return outcomes;
    } finally {
      pool.shutdownNow();
    }
  }
}
