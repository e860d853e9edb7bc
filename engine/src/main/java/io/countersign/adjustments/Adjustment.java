package io.countersign.adjustments;

import io.countersign.canonical.Digest;
import io.countersign.ledger.EntryNumber;
import io.countersign.ledger.PayCycle;
import io.countersign.money.Money;
import io.countersign.people.ParticipantId;
import java.time.Instant;
import java.util.Optional;

/**
 * An amount that somebody entered by hand for a participant, and what somebody else said to it.
 *
 * @param verdict empty while nobody has decided
 */
public record Adjustment(AdjustmentId id, Asked asked, Mark entered, Optional<Verdict> verdict) {

  /** The longest words that are kept, in characters. */
  public static final int WORDS = 400;

  /** The longest words of evidence that are kept, in characters. */
  public static final int EVIDENCE = 500;

  /** Who did something, and when. */
  public record Mark(String by, Instant at) {}

  /**
   * What was entered.
   *
   * @param amount granted, or taken where it is negative
   */
  public record Asked(ParticipantId who, Money amount, Ground ground) {

    /**
     * What it is posted as, in words.
     *
     * <p>The evidence is not among them: it is for those who decide.
     */
    public String cause() {
      String corrected = ground.corrects().map(e -> " (corrects entry " + e + ")").orElse("");
      return ground.reason().words() + ": " + ground.words() + corrected;
    }
  }

  /**
   * What it rests on.
   *
   * @param corrects the journal entry that was wrong, where there is one
   */
  public record Ground(
      Reason reason, String words, Evidence evidence, Optional<EntryNumber> corrects) {}

  /**
   * What shows that it is right.
   *
   * @param words where to find it; never empty
   * @param attachment the digest of a file that is kept elsewhere
   */
  public record Evidence(String words, Optional<Digest> attachment) {}

  /**
   * What somebody else decided.
   *
   * @param words why; empty where it goes without saying
   * @param posted where it was posted; empty when it was declined
   */
  public record Verdict(String words, Mark decided, Optional<PostedIn> posted) {
    public boolean confirmed() {
      return posted.isPresent();
    }
  }

  /** The pay cycle and the journal entry. */
  public record PostedIn(PayCycle cycle, EntryNumber entry) {}

  public boolean isWaiting() {
    return verdict.isEmpty();
  }

  /** How it stands, in a word. */
  public String status() {
    return verdict.map(v -> v.confirmed() ? "Confirmed" : "Declined").orElse("Waiting");
  }
}
