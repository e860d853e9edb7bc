package io.countersign.adjustments;

import io.countersign.ledger.EntryNumber;
import io.countersign.people.ParticipantId;
import io.countersign.refusal.Refusal;

/** The refusal to enter or decide an adjustment. */
public final class AdjustmentRefused extends Refusal {

  private static final long serialVersionUID = 1;

  private final String field;

  private AdjustmentRefused(String field, String code, String why, String wayOut) {
    super(code, why, wayOut);
    this.field = field;
  }

  /** The field of the form that it is about; empty where it is about none. */
  public String field() {
    return field;
  }

  public static AdjustmentRefused unknown(AdjustmentId id) {
    return new AdjustmentRefused(
        "", "not-found", "There is no adjustment " + id, "Choose one from the list.");
  }

  public static AdjustmentRefused nobody(ParticipantId who) {
    return new AdjustmentRefused(
        "participant",
        "participant-unknown",
        "nobody here is called " + who,
        "Choose a participant from the list, or import the person first.");
  }

  public static AdjustmentRefused nothing() {
    return new AdjustmentRefused(
        "amount",
        "amount-zero",
        "an adjustment of zero changes nothing",
        "Enter an amount; with a minus sign it is taken back.");
  }

  /** For an empty text, or one that is too long. */
  public static AdjustmentRefused words(String field, int longest) {
    return new AdjustmentRefused(
        field,
        field + "-unusable",
        "the " + field + " are empty or longer than " + longest + " characters",
        "Say it in 1 to " + longest + " characters.");
  }

  public static AdjustmentRefused otherEntry(EntryNumber entry, ParticipantId who) {
    return new AdjustmentRefused(
        "corrects",
        "entry-unknown",
        "the books have no entry " + entry + " about " + who,
        "Take the number of an entry about " + who + ", or leave the field empty.");
  }

  public static AdjustmentRefused ownToEnter() {
    return new AdjustmentRefused(
        "participant",
        "own-pay",
        "this is your own pay, so you may not adjust it",
        "Ask somebody else to enter it.");
  }

  public static AdjustmentRefused ownToDecide() {
    return new AdjustmentRefused(
        "",
        "own-pay",
        "this adjusts your own pay, so you may not decide it",
        "Ask somebody else to decide it.");
  }

  public static AdjustmentRefused fourEyes() {
    return new AdjustmentRefused(
        "",
        "four-eyes",
        "you entered this adjustment, so you may not decide it",
        "Ask somebody else to confirm or decline it.");
  }

  public static AdjustmentRefused decided(AdjustmentId id) {
    return new AdjustmentRefused(
        "",
        "decided-already",
        "adjustment " + id + " is decided already",
        "Look at its history; enter another one where it was wrong.");
  }

  public static AdjustmentRefused nothingOpen() {
    return new AdjustmentRefused(
        "",
        "no-open-period",
        "no pay period of the participant's group is open, in which it could be posted",
        "Open the next period first.");
  }
}
