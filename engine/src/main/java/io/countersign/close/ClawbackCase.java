package io.countersign.close;

import io.countersign.canonical.Digest;
import io.countersign.earning.EarningKey;
import io.countersign.ledger.PayCycle;
import io.countersign.money.Money;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that a plan takes back and that is not posted, because the company asks for signed
 * plans and none that is signed takes it back: legal decides.
 *
 * @param id of the earning and both amounts; once another amount is taken back, it is another case
 * @param cycle the pay period whose calculation found it
 * @param posted whether an entry has changed the earning since
 */
public record ClawbackCase(
    Digest id,
    PayCycle cycle,
    EarningKey key,
    int version,
    Change change,
    Instant foundAt,
    boolean posted,
    Optional<Answer> answer) {

  /**
   * What would be posted, and why.
   *
   * @param before what stands in the books: zero or negative
   * @param now what the plan takes back, below that
   */
  public record Change(Money before, Money now, String words) {

    /** What would be taken from the pay: below zero. */
    public Money amount() {
      return now.minus(before);
    }
  }

  /** What legal said, once: whether it is posted. */
  public record Answer(boolean posted, String words, String by, Instant at) {}

  /** What it is now, in one word. */
  public String status() {
    if (answer.isEmpty()) {
      return posted ? "Settled" : "Open";
    }
    return answer.get().posted() ? "Claimed" : "Waived";
  }

  public boolean isOpen() {
    return status().equals("Open");
  }

  static Digest id(EarningKey key, Money before, Money now) {
    String words = String.join("\n", key.toString(), before.toString(), now.toString());
    return Digest.of(words.getBytes(StandardCharsets.UTF_8));
  }
}
