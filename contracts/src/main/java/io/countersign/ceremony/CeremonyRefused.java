package io.countersign.ceremony;

import io.countersign.refusal.Refusal;

/** A no of the ceremony: nothing was changed, and the way out says what to do instead. */
public abstract sealed class CeremonyRefused extends Refusal {

  private static final long serialVersionUID = 1L;

  CeremonyRefused(String code, String why, String wayOut) {
    super(code, why, wayOut);
  }

  /** The contract is out for signature already, code {@code round-open}. */
  public static final class RoundOpen extends CeremonyRefused {
    private static final long serialVersionUID = 1L;

    RoundOpen() {
      super(
          "round-open",
          "the contract is out for signature already",
          "Wait for it, or call it off before sending again.");
    }
  }

  /** The contract is not out for signature, code {@code round-closed}. */
  public static final class RoundClosed extends CeremonyRefused {
    private static final long serialVersionUID = 1L;

    RoundClosed(String state) {
      super(
          "round-closed",
          "this contract is not out for signature any more: " + state,
          "Ask whoever sent it to send it again.");
    }
  }

  /** It is somebody else's turn, code {@code not-your-turn}. */
  public static final class NotYourTurn extends CeremonyRefused {
    private static final long serialVersionUID = 1L;

    NotYourTurn() {
      super(
          "not-your-turn",
          "this invitation does not let you sign now",
          "It was used, passed on or is not yet open; use the link in your newest message.");
    }
  }

  /**
   * The visit is not, or no longer, one of somebody who proved who they are, {@code not-proven}.
   */
  public static final class NotProven extends CeremonyRefused {
    private static final long serialVersionUID = 1L;

    NotProven() {
      super(
          "not-proven",
          "we do not know any more that it is you",
          "Open the link in your message again and enter a new code.");
    }
  }

  /** The consent is missing or was withdrawn, code {@code no-consent}. */
  public static final class NoConsent extends CeremonyRefused {
    private static final long serialVersionUID = 1L;

    NoConsent() {
      super(
          "no-consent",
          "you have not agreed to sign electronically",
          "Read the consent and agree, or ask for the contract on paper.");
    }
  }

  /** What was shown is not what would be signed, code {@code other-document}. */
  public static final class OtherDocument extends CeremonyRefused {
    private static final long serialVersionUID = 1L;

    OtherDocument() {
      super(
          "other-document",
          "the document has changed since it was shown to you, by somebody else's signature",
          "Read it again, then sign.");
    }
  }

  /** The act of signing is not complete, code {@code not-intended}. */
  public static final class NotIntended extends CeremonyRefused {
    private static final long serialVersionUID = 1L;

    NotIntended(String name) {
      super(
          "not-intended",
          "a signature needs your full name and your word that it is meant",
          "Type " + name + " and tick the box.");
    }
  }
}
