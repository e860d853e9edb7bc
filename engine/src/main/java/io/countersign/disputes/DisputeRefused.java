package io.countersign.disputes;

import io.countersign.deals.DealId;
import io.countersign.refusal.Refusal;
import java.time.LocalDate;
import java.util.List;

/** The refusal to raise, answer or add to a dispute. */
public final class DisputeRefused extends Refusal {

  private static final long serialVersionUID = 1;

  private final String field;

  private DisputeRefused(String code, String why, String wayOut) {
    this("", code, why, wayOut);
  }

  private DisputeRefused(String field, String code, String why, String wayOut) {
    super(code, why, wayOut);
    this.field = field;
  }

  /** The field of the form that it is about; empty where it is about none. */
  public String field() {
    return field;
  }

  public static DisputeRefused unknown(DisputeId id) {
    return new DisputeRefused(
        "not-found", "there is no dispute " + id + " of yours", "Choose one from the list.");
  }

  public static DisputeRefused otherStatement() {
    return new DisputeRefused(
        "not-your-statement",
        "this is no statement of yours, or it has no such line",
        "Open your statement and choose a line of it.");
  }

  public static DisputeRefused newer(int version) {
    return new DisputeRefused(
        "newer-version",
        "there is a newer version of this statement, number " + version,
        "Open the latest version; if the line is still wrong there, question it there.");
  }

  public static DisputeRefused tooLate(LocalDate last) {
    return new DisputeRefused(
        "too-late",
        "this version of the statement could be questioned until " + last,
        "Talk to finance; they can enter an adjustment where something is owed.");
  }

  public static DisputeRefused openAlready(DisputeId other) {
    return new DisputeRefused(
        "questioned-already",
        "you question this line already, in dispute " + other,
        "Add to that dispute, or withdraw it.");
  }

  /** For an empty text, or one that is too long. */
  public static DisputeRefused words(int longest) {
    return new DisputeRefused(
        "words",
        "words-unusable",
        "the words are empty or longer than " + longest + " characters",
        "Say it in 1 to " + longest + " characters.");
  }

  public static DisputeRefused withoutDeal() {
    return new DisputeRefused(
        "fact",
        "no-deal",
        "the line is for no deal, so no fact of a deal can be wrong",
        "Leave the fact out and say in words what is wrong.");
  }

  static DisputeRefused notWon(DealId deal) {
    return new DisputeRefused(
        "fact",
        "deal-not-won",
        "no deal " + deal + " is known to be won now",
        "Leave the fact out and say in words what is wrong.");
  }

  static DisputeRefused amended(DealId deal) {
    return new DisputeRefused(
        "fact",
        "deal-amended",
        "deal " + deal + " was amended, so what was sold stands in several tellings",
        "Leave the fact out and say in words what is wrong.");
  }

  static DisputeRefused fact(Fact.Kind kind, String why) {
    return new DisputeRefused("fact", "fact-unusable", why, kind.hint() + ".");
  }

  public static DisputeRefused nobody(String who) {
    return new DisputeRefused(
        "fact",
        "participant-unknown",
        "nobody here is called " + who,
        "Write the keys of the people as they stand on the deal.");
  }

  public static DisputeRefused ended(DisputeId id, String how) {
    return new DisputeRefused(
        "answered-already",
        "dispute " + id + " has ended: " + how,
        "Look at its history; raise another one where the answer is wrong.");
  }

  public static DisputeRefused ownPay() {
    return new DisputeRefused(
        "own-pay",
        "the answer would decide pay of your own",
        "Ask somebody in finance whose pay is not in it.");
  }

  public static DisputeRefused notYours() {
    return new DisputeRefused(
        "not-yours", "only who raised a dispute withdraws it", "Answer it instead.");
  }

  public static DisputeRefused otherFacts(DealId deal) {
    return new DisputeRefused(
        "facts-changed",
        "something was told of deal " + deal + " since you looked",
        "Look at the replayed amounts once more and answer then.");
  }

  public static DisputeRefused notReplayable(List<String> problems) {
    return new DisputeRefused(
        "fact",
        "not-replayable",
        "there is no honest amount: " + String.join("; ", problems),
        "Bring what is missing, or accept with an amount instead.");
  }

  public static DisputeRefused correction(String why, String wayOut) {
    return new DisputeRefused("correction", "correction-unusable", why, wayOut);
  }

  public static DisputeRefused reason() {
    return new DisputeRefused(
        "reason",
        "reason-unusable",
        "this reason does not go with this answer",
        "Choose a reason of the same group as the answer.");
  }

  public static DisputeRefused file(String why) {
    return new DisputeRefused(
        "file",
        "file-unusable",
        why,
        "Add a PDF, PNG, JPEG or text file of up to 5 MB, at most "
            + Attachment.MOST
            + " to a dispute.");
  }
}
