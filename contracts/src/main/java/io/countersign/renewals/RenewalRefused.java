package io.countersign.renewals;

import io.countersign.refusal.Refusal;
import java.time.LocalDate;

/** A no to something that was to be told of a contract's end: nothing was changed. */
public final class RenewalRefused extends Refusal {

  private static final long serialVersionUID = 1L;

  private RenewalRefused(String code, String why, String wayOut) {
    super(code, why, wayOut);
  }

  static RenewalRefused notSigned() {
    return new RenewalRefused(
        "contract-not-signed",
        "only a contract that both sides signed runs",
        "Have it signed first.");
  }

  static RenewalRefused untold() {
    return new RenewalRefused(
        "tenure-untold",
        "nobody told from when until when the contract runs",
        "Tell its tenure first.");
  }

  static RenewalRefused over(LocalDate lastDay) {
    return new RenewalRefused(
        "contract-over",
        "the contract ends on " + lastDay + " already",
        "Tell a renewal by agreement when both sides went on.");
  }

  static RenewalRefused endsAnyway() {
    return new RenewalRefused(
        "ends-anyway",
        "the contract does not renew itself, so no notice is needed",
        "Leave it; or tell its tenure anew when that is wrong.");
  }

  static RenewalRefused goesOn() {
    return new RenewalRefused(
        "renews-itself",
        "the contract renews itself",
        "Tell a notice first when one was given; or tell its tenure anew.");
  }

  static RenewalRefused day(String what, LocalDate from, LocalDate until) {
    return new RenewalRefused(
        "day-outside", what + " is a day from " + from + " to " + until, "Correct the day.");
  }

  static RenewalRefused words() {
    return new RenewalRefused(
        "reason-missing", "what was said has to be told", "Say it in 1 to 1000 characters.");
  }
}
