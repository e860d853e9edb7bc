package io.countersign.disputes;

import io.countersign.adjustments.AdjustmentId;
import io.countersign.deals.DealId;
import io.countersign.ledger.EntryNumber;
import io.countersign.money.Money;
import io.countersign.people.ParticipantId;
import io.countersign.statements.StatementId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A participant's question about a line of the own statement, and how it was answered.
 *
 * @param answerBy the last day on which finance should answer
 * @param answer empty while it is open
 */
public record Dispute(
    DisputeId id, Question question, Mark raised, LocalDate answerBy, Optional<Answer> answer) {

  /** The longest words that are kept, in characters. */
  public static final int WORDS = 1000;

  /** Who did something, and when. */
  public record Mark(String by, Instant at) {}

  /**
   * What is questioned.
   *
   * @param about the version of the statement that was looked at, and the line of it
   * @param proposed the fact that is said to be wrong, where there is one
   */
  public record Question(Place about, Ground ground, String words, Optional<Proposed> proposed) {}

  /**
   * Where it stands.
   *
   * @param line the line's id; empty for the statement as a whole
   * @param deal the deal that the line is for, where it is for one
   */
  public record Place(StatementId statement, String line, Optional<DealId> deal) {

    /** The journal entry that the line was posted by, where it is about a line. */
    public Optional<EntryNumber> entry() {
      String number = line.replaceAll("\\D.*", "");
      return number.isEmpty()
          ? Optional.empty()
          : Optional.of(new EntryNumber(Long.parseLong(number)));
    }
  }

  /**
   * A fact as it should be, and what it was said to come to.
   *
   * @param replayed for who raised it, in the statement's currency; empty where something was
   *     missing for an honest amount
   */
  public record Proposed(Fact fact, Optional<Money> replayed) {}

  /** How it was answered. */
  public record Answer(
      Verdict verdict, Reason reason, String words, Mark given, Correction correction) {}

  /** What is corrected by an answer. */
  public sealed interface Correction {

    /** Nothing is. */
    record Nothing() implements Correction {}

    /**
     * A fact was told to the deal journal.
     *
     * @param journalLine the line that tells it
     * @param after the last entry of the books then; what the fact changes is posted by later ones
     */
    record OfFact(Fact fact, long journalLine, EntryNumber after) implements Correction {}

    /** An adjustment was entered, which somebody else confirms or declines. */
    record ByHand(AdjustmentId adjustment) implements Correction {}
  }

  /** Who raised it. */
  public ParticipantId who() {
    return question.about().statement().holder().who();
  }

  public boolean isOpen() {
    return answer.isEmpty();
  }

  /** Whether it should have been answered before a day. */
  public boolean isOverdue(LocalDate day) {
    return isOpen() && day.isAfter(answerBy);
  }

  /** How it stands, in a word or three. */
  public String status(LocalDate day) {
    return answer.map(a -> a.verdict().words()).orElse(isOverdue(day) ? "Overdue" : "Waiting");
  }
}
