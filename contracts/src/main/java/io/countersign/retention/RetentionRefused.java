package io.countersign.retention;

import io.countersign.refusal.Refusal;
import java.time.LocalDate;
import java.util.List;

/** A no about keeping: nothing was changed. */
public abstract sealed class RetentionRefused extends Refusal {

  private static final long serialVersionUID = 1L;

  RetentionRefused(String code, String why, String wayOut) {
    super(code, why, wayOut);
  }

  /** There is no such request, hold or class to ask for, code {@code retention-unknown}. */
  public static final class RetentionUnknown extends RetentionRefused {
    private static final long serialVersionUID = 1L;

    RetentionUnknown(String what) {
      super("retention-unknown", "there is no " + what, "Choose one from the list.");
    }
  }

  /** Whoever asked does not decide, code {@code own-request}. */
  public static final class OwnRequest extends RetentionRefused {
    private static final long serialVersionUID = 1L;

    OwnRequest() {
      super(
          "own-request",
          "you asked for this, so you may not decide it",
          "Have somebody else confirm or decline it.");
    }
  }

  /** It is decided, code {@code request-decided}. */
  public static final class RequestDecided extends RetentionRefused {
    private static final long serialVersionUID = 1L;

    RequestDecided() {
      super("request-decided", "this is decided already", "Look at the list as it stands now.");
    }
  }

  /** The same is asked for already, code {@code request-open}. */
  public static final class RequestOpen extends RetentionRefused {
    private static final long serialVersionUID = 1L;

    RequestOpen() {
      super(
          "request-open",
          "the same was asked for and is not decided",
          "Have somebody else decide it.");
    }
  }

  /** Nobody decided how long it is kept, code {@code retention-not-told}. */
  public static final class RetentionNotTold extends RetentionRefused {
    private static final long serialVersionUID = 1L;

    RetentionNotTold(String template) {
      super(
          "retention-not-told",
          "no retention class holds for contracts of the template " + template,
          "Ask for a class for it, and have somebody else confirm it.");
    }
  }

  /** It is not over, code {@code contract-open}. */
  public static final class ContractOpen extends RetentionRefused {
    private static final long serialVersionUID = 1L;

    ContractOpen() {
      super(
          "contract-open",
          "the contract is neither signed by both sides nor void",
          "Have it signed, or declare it void first.");
    }
  }

  /** It has to be kept, code {@code retention-runs}. */
  public static final class RetentionRuns extends RetentionRefused {
    private static final long serialVersionUID = 1L;

    RetentionRuns(LocalDate until) {
      super("retention-runs", "the contract is kept until " + until, "Ask again after that day.");
    }
  }

  /** It is held, code {@code on-hold}. */
  public static final class OnHold extends RetentionRefused {
    private static final long serialVersionUID = 1L;

    OnHold(List<LegalHold> holds) {
      super(
          "on-hold",
          "the contract is on legal hold: "
              + String.join("; ", holds.stream().map(LegalHold::reason).toList()),
          "Have the hold lifted by two people first.");
    }
  }

  /** Something relies on it, code {@code relied-upon}. */
  public static final class ReliedUpon extends RetentionRefused {
    private static final long serialVersionUID = 1L;

    ReliedUpon(List<String> relied) {
      super(
          "relied-upon",
          "something relies on the contract: " + String.join("; ", relied),
          "Wait until that is over.");
    }
  }

  /** Nothing is left to dispose of, code {@code nothing-stored}. */
  public static final class NothingStored extends RetentionRefused {
    private static final long serialVersionUID = 1L;

    NothingStored() {
      super(
          "nothing-stored",
          "no document of the contract is stored, or it was disposed of",
          "Nothing is left to do.");
    }
  }
}
