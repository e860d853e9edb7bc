package io.countersign.review;

import io.countersign.canonical.Digest;
import io.countersign.ledger.PayCycle;
import io.countersign.money.Money;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Something about a pay period that somebody should look at before it is approved.
 *
 * @param about whom or what it is about
 * @param what what was found, as a sentence without a full stop
 * @param wayOut what to do about it
 * @param amount how much it is about; null where that is not an amount
 */
public record Concern(
    PayCycle cycle, Kind kind, About about, String what, String wayOut, @Nullable Money amount) {

  /** The participant and the deal it is about; empty where there is none. */
  public record About(String participant, String name, String deal) {

    static About of(String participant, String name) {
      return new About(participant, name, "");
    }
  }

  /** How much it matters. */
  public enum Severity {
    /** Nobody reviews the period before it is repaired or acknowledged. */
    BLOCKS("blocks"),
    /** It may be wrong. */
    LOOK("look"),
    /** It is as it should be, but worth knowing. */
    KNOW("know");

    private final String words;

    Severity(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /** What kind of concern it is, the gravest first. */
  public enum Kind {
    MISSING_FACT(Severity.BLOCKS, "Missing facts"),
    LATE_CHANGE(Severity.BLOCKS, "Changes of closed periods that wait"),
    OUTLIER(Severity.BLOCKS, "Far from their own history"),
    DISPUTE(Severity.LOOK, "Open disputes"),
    NEGATIVE_STATEMENT(Severity.LOOK, "Negative statements"),
    DEAL_WITHOUT_PAY(Severity.LOOK, "Deals that pay nobody"),
    PERSON_WITHOUT_PLAN(Severity.LOOK, "People without a plan"),
    UNSIGNED_PLAN(Severity.LOOK, "People without a signed plan letter"),
    CLAWBACK_CASE(Severity.LOOK, "Clawbacks without a signed plan"),
    PERSON_WITHOUT_CREDIT(Severity.LOOK, "People without credit"),
    NO_PAYMENT_DETAILS(Severity.LOOK, "Payees without payment details"),
    CHANGED(Severity.KNOW, "Changed since the last calculation"),
    HELD(Severity.KNOW, "Pay that is held");

    private final Severity severity;
    private final String words;

    Kind(Severity severity, String words) {
      this.severity = severity;
      this.words = words;
    }

    public Severity severity() {
      return severity;
    }

    public String words() {
      return words;
    }

    /** Whether somebody answers for it here; late changes are approved on the period instead. */
    public boolean isAcknowledged() {
      return severity != Severity.KNOW && this != LATE_CHANGE;
    }
  }

  /** What identifies it with its content: once another amount or reason is told, it is another. */
  public Digest id() {
    String words =
        String.join(
            "\n",
            cycle.name(),
            kind.name(),
            about.participant(),
            about.deal(),
            what,
            amount == null ? "" : amount.toString());
    return Digest.of(words.getBytes(StandardCharsets.UTF_8));
  }

  /** Whom or what it is about, and what was found, in one sentence. */
  public String sentence() {
    String subject = about.name().isEmpty() ? about.deal() : about.name();
    return (subject + ": " + what).strip();
  }
}
