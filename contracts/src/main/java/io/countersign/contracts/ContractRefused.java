package io.countersign.contracts;

import io.countersign.refusal.Refusal;
import io.countersign.signing.KeyRefused;
import io.countersign.signing.SignatureLevel;
import io.countersign.signing.SubjectRef;

/**
 * A no of the desk: nothing is broken and nothing was changed, but what was asked for may not
 * happen now. The code is a stable word; the way out says what to do instead.
 */
public abstract sealed class ContractRefused extends Refusal {

  private static final long serialVersionUID = 1L;

  ContractRefused(String code, String why, String wayOut) {
    super(code, why, wayOut);
  }

  /** There is no such contract, code {@code contract-unknown}. */
  public static final class ContractUnknown extends ContractRefused {
    private static final long serialVersionUID = 1L;

    ContractUnknown(ContractId id) {
      super("contract-unknown", "there is no contract " + id, "Choose one from the list.");
    }
  }

  /** There is no such template, code {@code template-unknown}. */
  public static final class TemplateUnknown extends ContractRefused {
    private static final long serialVersionUID = 1L;

    TemplateUnknown(Object template, Object known) {
      super(
          "template-unknown",
          "the library has no template " + template,
          "Use one of " + known + ".");
    }
  }

  /** This revision has a contract already, code {@code contract-exists}. */
  public static final class ContractExists extends ContractRefused {
    private static final long serialVersionUID = 1L;

    ContractExists(Subject subject) {
      super(
          "contract-exists",
          subject.words() + " has a contract",
          "Continue with that contract, or declare it void before drafting another.");
    }
  }

  /** An earlier revision's contract is still open, code {@code earlier-contract-open}. */
  public static final class EarlierContractOpen extends ContractRefused {
    private static final long serialVersionUID = 1L;

    EarlierContractOpen(Contract open) {
      super(
          "earlier-contract-open",
          "the contract for %s %s is neither signed nor void"
              .formatted(open.kind().word(), open.subject().words()),
          "Declare it void, or have it signed first.");
    }
  }

  /** It is not what the contract was drafted for, code {@code booking-changed}. */
  public static final class BookingChanged extends ContractRefused {
    private static final long serialVersionUID = 1L;

    BookingChanged(Contract contract, SubjectRef current) {
      super(
          "booking-changed",
          "the contract is for %1$s %2$s; the %1$s now is %3$s%4$s"
              .formatted(
                  contract.kind().word(),
                  contract.subject().words(),
                  current.words(),
                  current.revision() == contract.subject().revision() ? " with other content" : ""),
          "Declare the contract void and draft one for the %s as it stands."
              .formatted(contract.kind().word()));
    }
  }

  /** A later revision has a contract, code {@code booking-outdated}. */
  public static final class BookingOutdated extends ContractRefused {
    private static final long serialVersionUID = 1L;

    BookingOutdated(Subject subject, Contract later) {
      super(
          "booking-outdated",
          "%s %s has a contract for revision %d already, later than revision %d"
              .formatted(
                  subject.kind().word(),
                  subject.id(),
                  later.subject().revision(),
                  subject.revision()),
          "Draft for the %s as it stands now.".formatted(subject.kind().word()));
    }
  }

  /** The wording was edited after the draft, code {@code wording-changed}. */
  public static final class WordingChanged extends ContractRefused {
    private static final long serialVersionUID = 1L;

    WordingChanged(Object template) {
      super(
          "wording-changed",
          "the text of template " + template + " is not the one the contract was drafted with",
          "Restore the text and put the new one into a new version, or draft the contract anew.");
    }
  }

  /** There is no paper yet, code {@code contract-not-generated}. */
  public static final class NotGenerated extends ContractRefused {
    private static final long serialVersionUID = 1L;

    NotGenerated() {
      super("contract-not-generated", "the contract has no document yet", "Generate it first.");
    }
  }

  /** The contract is printed, code {@code contract-generated}. */
  public static final class AlreadyGenerated extends ContractRefused {
    private static final long serialVersionUID = 1L;

    AlreadyGenerated() {
      super(
          "contract-generated",
          "the contract is printed, and its words are final",
          "Declare it void and draft it anew.");
    }
  }

  /** A proposed change is decided, code {@code change-decided}. */
  public static final class ChangeDecided extends ContractRefused {
    private static final long serialVersionUID = 1L;

    ChangeDecided() {
      super(
          "change-decided",
          "the change was accepted or declined before",
          "Look at the draft as it stands now.");
    }
  }

  /** The side has signed, code {@code already-signed}. */
  public static final class AlreadySigned extends ContractRefused {
    private static final long serialVersionUID = 1L;

    AlreadySigned(Role role) {
      super(
          "already-signed",
          "the field of the " + role.field() + " is signed",
          "Nothing is left to do for this side.");
    }
  }

  /** Both sides have signed, code {@code contract-signed}. */
  public static final class AlreadyFinal extends ContractRefused {
    private static final long serialVersionUID = 1L;

    AlreadyFinal() {
      super(
          "contract-signed",
          "both sides have signed the contract",
          "Amend or cancel the booking; a signed contract stays as it is.");
    }
  }

  /** The contract was declared void, code {@code contract-void}. */
  public static final class ContractVoid extends ContractRefused {
    private static final long serialVersionUID = 1L;

    ContractVoid() {
      super("contract-void", "the contract was declared void", "Draft a new one.");
    }
  }

  /** The signature just made does not stand the check, code {@code signature-not-valid}. */
  public static final class SignatureNotValid extends ContractRefused {
    private static final long serialVersionUID = 1L;

    SignatureNotValid(Object findings) {
      super(
          "signature-not-valid",
          "the signed document does not stand the check: " + findings,
          "Nothing was stored. Have the key and its certificate looked at.");
    }
  }

  /** The stored bytes are not the ones that were stored, code {@code stored-document-damaged}. */
  public static final class StoredDocumentDamaged extends ContractRefused {
    private static final long serialVersionUID = 1L;

    StoredDocumentDamaged(Object digest) {
      super(
          "stored-document-damaged",
          "the stored bytes of document " + digest + " were changed",
          "Restore the table document_blob from a backup.");
    }
  }

  /** The bytes were disposed of by two people, code {@code document-disposed}. */
  public static final class DocumentDisposed extends ContractRefused {
    private static final long serialVersionUID = 1L;

    DocumentDisposed(Object digest) {
      super(
          "document-disposed",
          "document " + digest + " was disposed of after its retention ran out",
          "Its digests and its event log are kept; the contract's page under retention tells who"
              + " decided.");
    }
  }

  /** No authority stamps the time, code {@code time-stamp-unavailable}. */
  public static final class NotStamped extends ContractRefused {
    private static final long serialVersionUID = 1L;

    NotStamped(String why) {
      super(
          "time-stamp-unavailable",
          "no authority stamped the time of the signature: " + why,
          "Nothing was signed. Try again later, or name another authority in"
              + " countersign.time-stamps.");
    }
  }

  /** The side has no key that can be used, code {@code key-unavailable}. */
  public static final class KeyUnavailable extends ContractRefused {
    private static final long serialVersionUID = 1L;

    KeyUnavailable(String why) {
      super(
          "key-unavailable",
          why,
          "Nothing was signed. Give the signer a key, see docs/signing.md.");
    }
  }

  /** A key that the signer brought cannot be used, code as {@link KeyRefused.Reason} says it. */
  public static final class OwnKeyRefused extends ContractRefused {
    private static final long serialVersionUID = 1L;

    OwnKeyRefused(KeyRefused refused) {
      super(
          refused.reason().code(),
          String.valueOf(refused.getMessage()),
          "Nothing was signed. " + refused.reason().wayOut());
    }
  }

  /** The certificate is of somebody else, code {@code own-certificate-of-another}. */
  public static final class CertificateOfAnother extends ContractRefused {
    private static final long serialVersionUID = 1L;

    CertificateOfAnother(String person, String name) {
      super(
          "own-certificate-of-another",
          "the certificate is of %s, asked to sign is %s".formatted(name, person),
          "Nothing was signed. Use a certificate of %s.".formatted(person));
    }
  }

  /** The contract asks for more, code {@code signature-level-too-low}. */
  public static final class LevelTooLow extends ContractRefused {
    private static final long serialVersionUID = 1L;

    LevelTooLow(SignatureLevel asked, SignatureLevel offered) {
      super(
          "signature-level-too-low",
          "the contract asks for an %s (%s), this would be a %s (%s)"
              .formatted(asked.words(), asked, offered.words(), offered),
          asked == SignatureLevel.AES
              ? "Nothing was signed. Sign with a certificate of your own."
              : "Nothing was signed. Sign with a qualified key at a signing service.");
    }
  }

  /** The contract is not signed by both sides, code {@code contract-not-signed}. */
  public static final class NotSigned extends ContractRefused {
    private static final long serialVersionUID = 1L;

    NotSigned() {
      super(
          "contract-not-signed",
          "only a contract that both sides signed is kept provable",
          "Have it signed first.");
    }
  }
}
