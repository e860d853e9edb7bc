package io.countersign.close;

import io.countersign.ledger.About;
import io.countersign.ledger.Entry;
import io.countersign.ledger.PostingRun;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Entries on their way into the books, which are locked as late as possible: as long as there are
 * few they wait, and go in at the end by key. Of many none waits, and they go in as they come.
 */
final class LatePosting implements Consumer<Entry> {

  /** So many wait at most. */
  static final int MOST = 2_500;

  private static final Comparator<Entry> BY_KEY =
      Comparator.comparing(
              (Entry entry) ->
                  entry.about() instanceof About.OfEarning earning ? earning.key() : null,
              Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(entry -> entry.currency().getCurrencyCode());

  private final Supplier<PostingRun> lock;
  private final List<Entry> waiting = new ArrayList<>();
  private @Nullable PostingRun run;

  /**
   * @param lock locks the books and begins to post
   */
  LatePosting(Supplier<PostingRun> lock) {
    this.lock = lock;
  }

  @Override
  public void accept(Entry entry) {
    if (run != null) {
      run.add(entry);
      return;
    }
    waiting.add(entry);
    if (waiting.size() > MOST) {
      begin();
    }
  }

  private PostingRun begin() {
    PostingRun begun = lock.get();
    waiting.forEach(begun::add);
    waiting.clear();
    run = begun;
    return begun;
  }

  /** The run after the last entry was posted. */
  PostingRun end() {
    PostingRun begun = run;
    if (begun == null) {
      waiting.sort(BY_KEY);
      begun = begin();
    }
    begun.finish();
    return begun;
  }
}
