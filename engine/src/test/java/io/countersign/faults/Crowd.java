package io.countersign.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.close.Actor;
import io.countersign.refusal.Refusal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Sixteen people who take every step at the same moment; exactly one may succeed. */
final class Crowd implements Hands, AutoCloseable {

  static final int SIZE = 16;

  private final ExecutorService people = Executors.newFixedThreadPool(SIZE);
  private final Map<Step, Integer> rounds = new EnumMap<>(Step.class);

  /** How often each step was taken. */
  Map<Step, Integer> rounds() {
    return rounds;
  }

  @Override
  public void take(Step step, Consumer<Actor> taken) {
    CyclicBarrier start = new CyclicBarrier(SIZE);
    List<Callable<Boolean>> all = new ArrayList<>();
    for (int i = 0; i < SIZE; i++) {
      Actor actor = Actor.of(step.name() + "-" + i);
      all.add(
          () -> {
            start.await();
            try {
              taken.accept(actor);
              return true;
            } catch (Refusal refusal) {
              return false;
            }
          });
    }
    int winners = 0;
    try {
      for (Future<Boolean> one : people.invokeAll(all)) {
        winners += one.get() ? 1 : 0;
      }
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError(step + " of " + SIZE + " people at once", e);
    }
    assertThat(winners).as("winners of %s", step).isEqualTo(1);
    rounds.merge(step, 1, Integer::sum);
  }

  @Override
  public void close() {
    people.shutdownNow();
  }
}
