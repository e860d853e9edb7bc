package io.countersign.audits;

import io.countersign.refusal.Refusal;

/** A no about audits: nothing was changed. */
public abstract sealed class AuditRefused extends Refusal {

  private static final long serialVersionUID = 1L;

  AuditRefused(String code, String why, String wayOut) {
    super(code, why, wayOut);
  }

  /** There is no such audit or item, code {@code audit-unknown}. */
  public static final class AuditUnknown extends AuditRefused {
    private static final long serialVersionUID = 1L;

    AuditUnknown(Object what) {
      super("audit-unknown", "there is no audit " + what, "Choose one from the list.");
    }
  }

  /** Nothing can be drawn, code {@code nothing-to-audit}. */
  public static final class NothingToAudit extends AuditRefused {
    private static final long serialVersionUID = 1L;

    NothingToAudit() {
      super(
          "nothing-to-audit",
          "no contract is signed by both sides and stored",
          "Begin when there is one.");
    }
  }

  /** It is closed, code {@code audit-closed}. */
  public static final class AuditClosed extends AuditRefused {
    private static final long serialVersionUID = 1L;

    AuditClosed() {
      super("audit-closed", "the audit is closed", "Draw another one.");
    }
  }

  /** Whoever drew it does not close it, code {@code own-audit}. */
  public static final class OwnAudit extends AuditRefused {
    private static final long serialVersionUID = 1L;

    OwnAudit() {
      super("own-audit", "you drew this sample", "Have somebody else close the audit.");
    }
  }

  /** Something was not looked at, code {@code audit-unfinished}. */
  public static final class AuditUnfinished extends AuditRefused {
    private static final long serialVersionUID = 1L;

    AuditUnfinished(String what) {
      super(
          "audit-unfinished",
          what,
          "Check every contract, and say of each that is not sound what was found.");
    }
  }
}
