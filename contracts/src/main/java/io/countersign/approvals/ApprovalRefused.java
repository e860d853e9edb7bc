package io.countersign.approvals;

import io.countersign.refusal.Refusal;

/** A no about approvals: nothing was changed. */
public abstract sealed class ApprovalRefused extends Refusal {

  private static final long serialVersionUID = 1L;

  ApprovalRefused(String code, String why, String wayOut) {
    super(code, why, wayOut);
  }

  /** Something is not approved, code {@code not-approved}. */
  public static final class NotApproved extends ApprovalRefused {
    private static final long serialVersionUID = 1L;

    NotApproved(String title, Object needs) {
      super(
          "not-approved",
          title + " needs approval: " + needs,
          "Wait for those who are asked, or change what asks for it.");
    }
  }

  /** There is no such request, code {@code approval-unknown}. */
  public static final class ApprovalUnknown extends ApprovalRefused {
    private static final long serialVersionUID = 1L;

    ApprovalUnknown(long id) {
      super(
          "approval-unknown",
          "there is no request for approval " + id,
          "Choose one that waits for you.");
    }
  }

  /** The request is decided, or its matter was changed, code {@code approval-closed}. */
  public static final class ApprovalClosed extends ApprovalRefused {
    private static final long serialVersionUID = 1L;

    ApprovalClosed(String title) {
      super(
          "approval-closed",
          title + " was decided, changed or given up meanwhile",
          "Look at it as it stands now.");
    }
  }

  /** Who wrote on it cannot approve it, code {@code own-draft}. */
  public static final class OwnDraft extends ApprovalRefused {
    private static final long serialVersionUID = 1L;

    OwnDraft(String title) {
      super(
          "own-draft",
          "you wrote on " + title + ", or would stand for somebody who did",
          "Somebody else of the group approves it.");
    }
  }

  /** Not of the group that is asked, code {@code not-asked}. */
  public static final class NotAsked extends ApprovalRefused {
    private static final long serialVersionUID = 1L;

    NotAsked(String group) {
      super(
          "not-asked",
          "the group "
              + group
              + " is asked, and you neither belong to it nor stand for somebody"
              + " who does",
          "Leave it to the group, or have one of them delegate to you.");
    }
  }

  /** The same person said something to it already, code {@code voted-before}. */
  public static final class VotedBefore extends ApprovalRefused {
    private static final long serialVersionUID = 1L;

    VotedBefore(String line) {
      super(
          "voted-before",
          "you, or the one you stand for, decided on " + line + " already",
          "Somebody else of the group is needed.");
    }
  }

  /** A delegation that cannot be, code {@code delegation-wrong}. */
  public static final class DelegationWrong extends ApprovalRefused {
    private static final long serialVersionUID = 1L;

    DelegationWrong(String why) {
      super("delegation-wrong", why, "Name a group of yours, another person, and days in order.");
    }
  }
}
