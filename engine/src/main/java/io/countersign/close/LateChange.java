package io.countersign.close;

import io.countersign.accruals.Owed;
import io.countersign.accruals.TrueUp;
import io.countersign.canonical.Digest;
import io.countersign.earning.EarningKey;
import io.countersign.ledger.Cause;
import io.countersign.ledger.PayCycle;
import io.countersign.money.Money;
import java.nio.charset.StandardCharsets;

/**
 * A change of what was told in a closed pay period. It is posted in an open one, after somebody has
 * approved it.
 *
 * @param closed the period that it is about
 * @param before what was posted until now
 * @param now what holds
 */
public record LateChange(PayCycle closed, EarningKey key, Cause cause, Owed before, Owed now) {

  static LateChange of(PayCycle closed, TrueUp trueUp) {
    return new LateChange(
        closed, trueUp.line().key(), trueUp.cause(), trueUp.before(), trueUp.now());
  }

  /** What it adds to what is owed, held or not. */
  public Money amount() {
    return now.total().minus(before.total());
  }

  /** What identifies it: what it is about, from which amounts to which. */
  public Digest id() {
    String words =
        String.join(
            "\n",
            closed.name(),
            key.who().value(),
            key.plan(),
            key.component(),
            key.period().name(),
            key.origin().kind().name(),
            key.origin().deal(),
            Integer.toString(key.origin().revision()),
            before.payable().toString(),
            before.held().toString(),
            now.payable().toString(),
            now.held().toString());
    return Digest.of(words.getBytes(StandardCharsets.UTF_8));
  }

  /** What identifies several, in their order. */
  public static Digest of(Iterable<LateChange> changes) {
    StringBuilder all = new StringBuilder();
    changes.forEach(change -> all.append(change.id().hex()).append('\n'));
    return Digest.of(all.toString().getBytes(StandardCharsets.UTF_8));
  }
}
