package io.countersign.ledger;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The content hashes of pay periods while they can still be continued, as they were when the books
 * ended somewhere. What is posted from there on is added to them, instead of reading a whole period
 * again. They stand for nothing but that very end, so books that went on elsewhere, or a posting
 * that was taken back, only make them useless.
 */
final class Contents {

  private record Kept(Ledger.@Nullable Head end, Map<PayCycle, Seals.Content> contents) {}

  private volatile Kept kept = new Kept(null, Map.of());

  /** The content of a period in books that end there, to be continued; null where none is kept. */
  Seals.@Nullable Content at(Ledger.Head end, PayCycle cycle) {
    Kept now = kept;
    Seals.Content content = end.equals(now.end()) ? now.contents().get(cycle) : null;
    return content == null ? null : content.copy();
  }

  /**
   * Keeps the content of a period.
   *
   * @param before where the books ended before something was posted
   * @param after where they end now
   * @param touched the periods that something was posted into
   */
  synchronized void keep(
      Ledger.Head before,
      Ledger.Head after,
      Set<PayCycle> touched,
      PayCycle cycle,
      Seals.Content content) {
    Map<PayCycle, Seals.Content> contents = new HashMap<>();
    if (after.equals(kept.end())) {
      contents.putAll(kept.contents());
    } else if (before.equals(kept.end())) {
      contents.putAll(kept.contents());
      contents.keySet().removeAll(touched);
    }
    contents.put(cycle, content.copy());
    kept = new Kept(after, contents);
  }
}
