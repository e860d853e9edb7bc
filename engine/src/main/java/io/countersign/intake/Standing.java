package io.countersign.intake;

import io.countersign.canonical.Digest;
import io.countersign.deals.DealEvent;
import io.countersign.deals.DealEvent.Cancelled;
import io.countersign.deals.DealEvent.Lost;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/**
 * What the journal holds of one deal from one source, as far as it decides whether the next event
 * is a repeat. How a deal stands (opened, won, lost, cancelled) is compared with the latest telling
 * only: told A, then B, then A again are three lines. Everything else (signed, paid, ...) happens
 * once, whenever it is told.
 */
final class Standing {

  private static final Set<String> STANDS = Set.of("opened", "won", "lost", "cancelled");

  private int lines;
  private String latestKind = "";
  private String latestDigest = "";
  private final Set<String> happened = new HashSet<>();

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
  DealEvent meant(DealEvent told, String source) {
    boolean wasWon = latestKind.equals("won") || latestKind.equals("cancelled");
    return told instanceof Lost && wasWon
        ? new Cancelled(told.deal(), "told as lost by " + source + " after it was won", told.on())
        : told;
  }

  Change changeBy(Written written) {
    if (!STANDS.contains(written.kind())) {
      return happened.contains(written.digest()) ? Change.UNCHANGED : Change.NEW;
    }
    if (latestDigest.equals(written.digest())) {
      return Change.UNCHANGED;
    }
    return latestDigest.isEmpty() ? Change.NEW : Change.CHANGED;
  }

  void add(String kind, String digest) {
    lines++;
    if (STANDS.contains(kind)) {
      latestKind = kind;
      latestDigest = digest;
    } else {
      happened.add(digest);
    }
  }
}
