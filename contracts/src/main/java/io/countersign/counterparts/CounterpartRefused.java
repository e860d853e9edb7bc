package io.countersign.counterparts;

import io.countersign.refusal.Refusal;
import java.time.Duration;

/** A no to somebody who negotiates: nothing was changed, and the way out says what to do. */
public abstract sealed class CounterpartRefused extends Refusal {

  private static final long serialVersionUID = 1L;

  CounterpartRefused(String code, String why, String wayOut) {
    super(code, why, wayOut);
  }

  /** The address is asked already, code {@code counterpart-asked}. */
  public static final class AlreadyAsked extends CounterpartRefused {
    private static final long serialVersionUID = 1L;

    AlreadyAsked(String mail) {
      super(
          "counterpart-asked",
          mail + " is asked to negotiate already",
          "Send the link again, or end it first.");
    }
  }

  /** Nobody of this name negotiates here, code {@code counterpart-unknown}. */
  public static final class CounterpartUnknown extends CounterpartRefused {
    private static final long serialVersionUID = 1L;

    CounterpartUnknown() {
      super(
          "counterpart-unknown",
          "nobody negotiates here by this link",
          "Use the link in your newest message.");
    }
  }

  /** The visit is not one of somebody who typed the code, code {@code not-proven}. */
  public static final class NotProven extends CounterpartRefused {
    private static final long serialVersionUID = 1L;

    NotProven() {
      super(
          "not-proven",
          "we do not know any more that it is you",
          "Open the link in your message again and enter a new code.");
    }
  }

  /** Too much within an hour, code {@code proposals-too-often}. */
  public static final class TooOften extends CounterpartRefused {
    private static final long serialVersionUID = 1L;

    TooOften(int most, Duration wait) {
      super(
          "proposals-too-often",
          "%d proposals and comments within an hour are taken".formatted(most),
          "Go on in %d minutes.".formatted(Math.max(1, wait.plusSeconds(59).toMinutes())));
    }
  }

  /** A plan letter is not negotiated by a link, code {@code letter-not-negotiated}. */
  public static final class LetterNotNegotiated extends CounterpartRefused {
    private static final long serialVersionUID = 1L;

    LetterNotNegotiated() {
      super(
          "letter-not-negotiated",
          "a plan letter says what the plan says, and is not negotiated by a link",
          "Change the plan, or talk to the participant.");
    }
  }
}
