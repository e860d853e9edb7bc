package io.countersign.calculation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Sales in batches of at most so many, in no order. */
final class Batches {

  private final int most;
  private final Consumer<List<Sold>> batch;
  private List<Sold> held = new ArrayList<>();

  Batches(int most, Consumer<List<Sold>> batch) {
    this.most = most;
    this.batch = batch;
  }

  void add(Sold sold) {
    held.add(sold);
    if (held.size() == most) {
      end();
    }
  }

  /** Tells what is left. */
  void end() {
    batch.accept(held);
    held = new ArrayList<>();
  }
}
