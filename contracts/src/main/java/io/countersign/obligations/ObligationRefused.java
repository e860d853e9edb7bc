package io.countersign.obligations;

import io.countersign.refusal.Refusal;
import java.time.LocalDate;

/** A no to something that was to be told of an obligation: nothing was changed. */
public final class ObligationRefused extends Refusal {

  private static final long serialVersionUID = 1L;

  private ObligationRefused(String code, String why, String wayOut) {
    super(code, why, wayOut);
  }

  static ObligationRefused unknown() {
    return new ObligationRefused(
        "obligation-unknown", "there is no such obligation", "Choose one from the list.");
  }

  static ObligationRefused noDuty(LocalDate due) {
    return new ObligationRefused(
        "not-due-then", "the obligation is not due on " + due, "Choose one of its due days.");
  }

  static ObligationRefused contractVoid() {
    return new ObligationRefused(
        "contract-void",
        "the contract was declared void, so it obliges nobody",
        "Tell it of the contract that took its place.");
  }

  static ObligationRefused words(int most) {
    return new ObligationRefused(
        "reason-missing", "it has to be told in words", "Say it in 1 to " + most + " characters.");
  }

  static ObligationRefused closed(Duty duty) {
    return new ObligationRefused(
        "obligation-closed",
        "the obligation is " + duty.state().words().toLowerCase(java.util.Locale.ROOT) + " already",
        "Look at it as it stands now.");
  }

  static ObligationRefused ownPay() {
    return new ObligationRefused(
        "own-pay",
        "a breach of it holds pay, and you are paid commission",
        "Ask a colleague who is not.");
  }

  static ObligationRefused fourEyes() {
    return new ObligationRefused(
        "four-eyes",
        "you asked for this waiver, or look after the obligation",
        "Ask somebody else to confirm or decline it.");
  }

  static ObligationRefused waiting() {
    return new ObligationRefused(
        "waiver-waits",
        "a waiver of it was asked for and is not decided",
        "Have it confirmed or declined first.");
  }

  static ObligationRefused decided() {
    return new ObligationRefused(
        "waiver-decided", "this waiver is decided already", "Look at it as it stands now.");
  }

  static ObligationRefused file(String why) {
    return new ObligationRefused(
        "file-refused", why, "Add a PDF, PNG, JPEG or text of at most 5 MB.");
  }
}
