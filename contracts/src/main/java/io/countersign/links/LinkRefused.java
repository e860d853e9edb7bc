package io.countersign.links;

import io.countersign.refusal.Refusal;
import java.time.Duration;

/** A door stays shut. A refusal never says whether a token that is not good ever was one. */
public abstract sealed class LinkRefused extends Refusal {

  private static final long serialVersionUID = 1L;

  LinkRefused(String code, String why, String wayOut) {
    super(code, why, wayOut);
  }

  /** There is no such link for this purpose, it ran out, or it was closed, {@code link-shut}. */
  public static final class LinkShut extends LinkRefused {
    private static final long serialVersionUID = 1L;

    LinkShut() {
      super(
          "link-shut",
          "this link does not open anything, or not any more",
          "Ask whoever sent it for a new one.");
    }
  }

  /** Too many codes were asked for, {@code code-too-often}. */
  public static final class TooManyCodes extends LinkRefused {
    private static final long serialVersionUID = 1L;

    TooManyCodes(Duration wait) {
      super(
          "code-too-often",
          "several codes were sent already",
          "Use the newest one, or ask for another in %d minutes."
              .formatted(Math.max(1, wait.plusSeconds(59).toMinutes())));
    }
  }

  /** What was typed cannot be a code at all, which uses up no try, {@code code-unlike}. */
  public static final class CodeUnlike extends LinkRefused {
    private static final long serialVersionUID = 1L;

    CodeUnlike() {
      super(
          "code-unlike",
          "this is not the code: it has six digits",
          "Type them as they stand in the newest message.");
    }
  }

  /** The code is not the right one, {@code code-wrong}. */
  public static final class CodeWrong extends LinkRefused {
    private static final long serialVersionUID = 1L;

    CodeWrong(int left) {
      super(
          "code-wrong",
          "this is not the code",
          "Check the newest message; %d more %s."
              .formatted(left, left == 1 ? "try is left" : "tries are left"));
    }
  }

  /**
   * There is no code to compare with: never sent, run out, used up or spent, {@code code-spent}.
   */
  public static final class CodeSpent extends LinkRefused {
    private static final long serialVersionUID = 1L;

    CodeSpent() {
      super("code-spent", "there is no code that would be good now", "Ask for a new code.");
    }
  }
}
