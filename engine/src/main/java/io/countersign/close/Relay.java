package io.countersign.close;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Hands what one thread makes to another that takes it, a few hundred at a time, so that both work
 * at once and little waits between them.
 */
final class Relay {

  private static final int BUNDLE = 500;
  private static final int BUNDLES = 4;
  private static final long LOOK_MILLIS = 200;

  private Relay() {}

  /**
   * Runs the maker in a thread of its own and the taker in the caller's, which may be in a
   * transaction.
   *
   * @param maker tells what it makes, and returns its result at the end
   * @return the maker's result after everything was taken; what either throws is thrown
   */
  static <T, R> R run(Function<Consumer<T>, R> maker, Consumer<T> taker) {
    BlockingQueue<List<T>> bundles = new ArrayBlockingQueue<>(BUNDLES);
    FutureTask<R> making =
        new FutureTask<>(
            () -> {
              Bundling<T> bundling = new Bundling<>(bundles);
              R result = maker.apply(bundling);
              bundling.send();
              return result;
            });
    Thread thread = new Thread(making, "calculation-maker");
    thread.setDaemon(true);
    thread.start();
    try {
      boolean ended = false;
      while (!ended) {
        ended = making.isDone(); // before the look: what was sent until then is found by it
        List<T> bundle = bundles.poll(ended ? 0 : LOOK_MILLIS, TimeUnit.MILLISECONDS);
        if (bundle != null) {
          ended = false;
          bundle.forEach(taker);
        }
      }
      return making.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted while calculating");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (e.getCause() instanceof Error cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    } finally {
      making.cancel(true);
    }
  }

  /** Collects until there are enough to be sent. */
  private static final class Bundling<T> implements Consumer<T> {

    private final BlockingQueue<List<T>> bundles;
    private List<T> bundle = new ArrayList<>(BUNDLE);

    Bundling(BlockingQueue<List<T>> bundles) {
      this.bundles = bundles;
    }

    @Override
    public void accept(T one) {
      bundle.add(one);
      if (bundle.size() == BUNDLE) {
        send();
      }
    }

    void send() {
      try {
        bundles.put(bundle);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new CancellationException("nobody takes what is made any more");
      }
      bundle = new ArrayList<>(BUNDLE);
    }
  }
}
