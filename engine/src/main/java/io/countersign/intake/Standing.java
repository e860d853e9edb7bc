package io.countersign.intake;

import io.countersign.canonical.Digest;
import io.countersign.deals.DealEvent;
import io.countersign.deals.DealEvent.Cancelled;
import io.countersign.deals.DealEvent.Lost;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the journal holds of one deal from one source, as far as it decides whether the next event
 * is a repeat. How a deal stands (opened, won, lost, lost after it was won) is compared with the
 * latest telling only: told A, then B, then A again are three lines. Everything else (signed, paid,
 * amended, cancelled) happens once, whenever it is told.
 */
final class Standing {

  private static final Set<String> STANDS = Set.of("opened", "won", "lost");

  private final String source;
  private int lines;
  private String latestKind = "";
  private String latestDigest = "";
  private final Set<String> happened = new HashSet<>();

  Standing(String source) {
    this.source = source;
  }

  /** An event in its written form. */
  record Written(DealEvent event, String kind, String content, String digest) {

    static Written of(DealEvent event) {
      String content = EventJson.write(event);
      String digest = Digest.of(content.getBytes(StandardCharsets.UTF_8)).hex();
      return new Written(event, EventJson.kind(event), content, digest);
    }
  }

  int lines() {
    return lines;
  }

  /** A deal that was won and is now told lost has been cancelled; anything else is as told. */
  DealEvent meant(DealEvent told) {
    boolean wasWon = latestKind.equals("won") || latestKind.equals("cancelled");
    return told instanceof Lost && wasWon
        ? new Cancelled(told.deal(), lostAfterWin(), told.on())
        : told;
  }

  Change changeBy(Written written) {
    if (!stands(written.event())) {
      return happened.contains(written.digest()) ? Change.UNCHANGED : Change.NEW;
    }
    if (latestDigest.equals(written.digest())) {
      return Change.UNCHANGED;
    }
    return latestDigest.isEmpty() ? Change.NEW : Change.CHANGED;
  }

  void add(Written written) {
    add(written.kind(), written.digest(), stands(written.event()));
  }

  /**
   * Adds a line of the journal.
   *
   * @param content of a cancellation; of other kinds it may be missing
   */
  void add(String kind, String digest, @Nullable String content) {
    add(kind, digest, content == null ? STANDS.contains(kind) : stands(EventJson.read(content)));
  }

  private void add(String kind, String digest, boolean stands) {
    lines++;
    if (stands) {
      latestKind = kind;
      latestDigest = digest;
    } else {
      happened.add(digest);
    }
  }

  private boolean stands(DealEvent event) {
    return event instanceof Cancelled cancelled
        ? cancelled.reason().equals(lostAfterWin())
        : STANDS.contains(EventJson.kind(event));
  }

  private String lostAfterWin() {
    return "told as lost by " + source + " after it was won";
  }
}
