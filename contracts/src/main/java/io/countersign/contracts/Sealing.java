package io.countersign.contracts;

import io.countersign.contracts.ContractRefused.CertificateOfAnother;
import io.countersign.contracts.ContractRefused.KeyUnavailable;
import io.countersign.contracts.ContractRefused.LevelTooLow;
import io.countersign.contracts.ContractRefused.NotStamped;
import io.countersign.contracts.ContractRefused.OwnKeyRefused;
import io.countersign.contracts.ContractRefused.SignatureNotValid;
import io.countersign.documents.Digest;
import io.countersign.documents.Document;
import io.countersign.documents.Finding;
import io.countersign.signing.Expectation;
import io.countersign.signing.Identity;
import io.countersign.signing.KeyRefused;
import io.countersign.signing.NoKey;
import io.countersign.signing.Notary;
import io.countersign.signing.OwnKey;
import io.countersign.signing.PreservationFailed;
import io.countersign.signing.Seal;
import io.countersign.signing.SealLevel;
import io.countersign.signing.SealTerms;
import io.countersign.signing.Sealed;
import io.countersign.signing.SeenSeal;
import io.countersign.signing.SignatureLevel;
import io.countersign.signing.SignedElsewhere;
import io.countersign.signing.Signer;
import io.countersign.signing.SubjectRef;
import io.countersign.signing.TimeStampUnavailable;
import io.countersign.signing.Verdict;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The table where seals are put on contracts and looked at: one key for each person and party, and
 * no sealed document leaves it unchecked.
 */
@Component
class Sealing {

  private static final int LONGEST_NAME = 64;

  private final Notary notary;

  Sealing(Notary notary) {
    this.notary = notary;
  }

  /**
   * The document with one more signature.
   *
   * @param amended the contract that this one amends
   * @throws SignatureNotValid when the signed document does not stand the check
   * @throws NotStamped when no time-stamping authority can be had
   * @throws KeyUnavailable when the side has no key
   * @throws LevelTooLow when the signature would be of a lower level than the contract asks for
   * @throws CertificateOfAnother when the key was brought and is of somebody else
   */
  Sealed seal(
      Document document, Contract contract, Role role, Hand hand, Optional<Contract> amended) {
    Signer signer = required(contract, role, hand);
    Sealed sealed = sealed(document, signer, terms(contract, role, hand, amended), seal(hand));
    Expectation expected =
        expectation(contract, amended)
            .signedBy(role.field(), sealed.certificate())
            .atLeast(SealLevel.T);
    Verdict verdict = notary.check().check(sealed.document(), expected);
    if (!verdict.valid()) {
      throw new SignatureNotValid(verdict.reasons());
    }
    return sealed;
  }

  /**
   * What a hand has to sign whose key stays elsewhere.
   *
   * @throws LevelTooLow as for {@link #seal}
   * @throws CertificateOfAnother as for {@link #seal}
   */
  byte[] attributesToSign(
      Document document, Contract contract, Role role, Hand hand, Optional<Contract> amended) {
    return seal(hand)
        .attributesToSign(
            document, required(contract, role, hand), terms(contract, role, hand, amended));
  }

  private Seal seal(Hand hand) {
    return hand.key().map(notary::seal).orElseGet(notary::seal);
  }

  private static SealTerms terms(
      Contract contract, Role role, Hand hand, Optional<Contract> amended) {
    return new SealTerms(
        role.field(),
        reason(contract.side(role), hand),
        "",
        amended.flatMap(Sealing::lastSignature));
  }

  /** What a signature by this hand is in law. */
  SignatureLevel level(Contract contract, Role role, Hand hand) {
    return signer(contract, role, hand).level();
  }

  /**
   * A key that somebody brought for one signature.
   *
   * @throws OwnKeyRefused when it is not good for signing here
   */
  OwnKey own(byte[] file, char[] password) {
    try {
      return notary.own(file, password);
    } catch (KeyRefused e) {
      throw new OwnKeyRefused(e);
    }
  }

  /**
   * A key that stays with the signer.
   *
   * @throws OwnKeyRefused when it is not good for signing here, or what was signed is too old
   */
  OwnKey own(SignedElsewhere given) {
    try {
      return notary.own(given);
    } catch (KeyRefused e) {
      throw new OwnKeyRefused(e);
    }
  }

  private Signer required(Contract contract, Role role, Hand hand) {
    String person = hand.delegate().orElseGet(contract.side(role)::signer).name();
    hand.key()
        .filter(key -> !key.isOf(person))
        .ifPresent(
            key -> {
              throw new CertificateOfAnother(person, key.signer().name());
            });
    Signer signer = signer(contract, role, hand);
    if (!signer.level().isAtLeast(contract.levelAsked())) {
      throw new LevelTooLow(contract.levelAsked(), signer.level());
    }
    return signer;
  }

  private Signer signer(Contract contract, Role role, Hand hand) {
    try {
      return hand.key()
          .map(OwnKey::signer)
          .orElseGet(() -> notary.signatories().signer(identity(role, contract.side(role), hand)));
    } catch (NoKey e) {
      throw new KeyUnavailable(String.valueOf(e.getMessage()));
    }
  }

  private static Sealed sealed(Document document, Signer signer, SealTerms terms, Seal seal) {
    try {
      return seal.sign(document, signer, terms);
    } catch (KeyRefused e) {
      throw new OwnKeyRefused(e);
    } catch (TimeStampUnavailable e) {
      throw new NotStamped(String.valueOf(e.getMessage()));
    } catch (NoKey e) {
      throw new KeyUnavailable(String.valueOf(e.getMessage()));
    }
  }

  /**
   * The signed document with everything that proves it for years, and one more time-stamp over all.
   *
   * @throws PreservationFailed when an authority does not give what is needed
   * @throws TimeStampUnavailable when no authority stamps it
   */
  Document preserved(Document document, Contract contract, Optional<Contract> amended) {
    Document preserved = notary.longTerm().archived(document);
    Expectation expected = expectation(contract, amended).atLeast(SealLevel.LTA);
    Verdict verdict = notary.check().check(preserved, expected);
    if (!verdict.valid()) {
      throw new SignatureNotValid(verdict.reasons());
    }
    return preserved;
  }

  /** When the newest time-stamp over a document runs out. */
  Optional<Instant> provenUntil(Document document) {
    return notary.longTerm().provenUntil(document);
  }

  /** The verdict over a document that is to be the contract signed by both sides. */
  Verdict check(
      Document document, Contract contract, Optional<Contract> amended, SubjectRef current) {
    Expectation expected = expectation(contract, amended).about(current);
    for (Role role : Role.values()) {
      expected = expected.signed(role.field());
    }
    ContractRevision stored = signedLike(document, contract);
    Verdict verdict =
        notary
            .check()
            .check(document, expected.stored(stored.byteLength(), digest(stored.sha256())));
    return withLevels(contract, verdict);
  }

  /** The policy over the levels in law: as asked for, and none claimed that its key is not of. */
  private static Verdict withLevels(Contract contract, Verdict verdict) {
    List<Finding> more = new ArrayList<>();
    for (ContractSignature signature : contract.signatures()) {
      boolean qualified =
          verdict.seals().stream()
              .filter(seal -> seal.field().equals(signature.field()))
              .allMatch(SeenSeal::qualified);
      if (!signature.level().isAtLeast(contract.levelAsked())
          || (signature.level() == SignatureLevel.QES && !qualified)) {
        String detail =
            "The %s signed with %s, asked for is %s."
                .formatted(signature.field(), signature.level(), contract.levelAsked());
        more.add(new Finding(ContractFlaw.SIGNATURE_LEVEL, detail));
      }
    }
    return verdict.and(more);
  }

  /** The verdict over a document in itself. */
  Verdict check(Document document) {
    return notary.check().check(document, Expectation.nothing());
  }

  /**
   * The line of the revision ledger that the document is, when both sides had signed by then; a
   * copy from before the contract was preserved again is as good as the last one. Else the last.
   */
  private static ContractRevision signedLike(Document document, Contract contract) {
    return contract.revisions().stream()
        .skip(Role.values().length)
        .filter(revision -> revision.fits(document))
        .findFirst()
        .orElseGet(contract::lastRevision);
  }

  private static Expectation expectation(Contract contract, Optional<Contract> amended) {
    Expectation expected = Expectation.nothing().about(contract.subject());
    for (ContractSignature signature : contract.signatures()) {
      expected = expected.signedBy(signature.field(), digest(signature.certificate()));
    }
    Optional<Digest> following = amended.flatMap(Sealing::lastSignature);
    return following.isPresent() ? expected.following(following.get()) : expected;
  }

  private static Optional<Digest> lastSignature(Contract amended) {
    return amended.signatures().stream()
        .reduce((earlier, later) -> later)
        .map(signature -> digest(signature.value()));
  }

  private static String reason(Side side, Hand hand) {
    String party = side.party().name();
    return hand.delegate()
        .map(
            delegate ->
                "Signed for %s as %s, delegated by %s"
                    .formatted(party, delegate.title(), side.signer().name()))
        .orElseGet(() -> "Signed for %s as %s".formatted(party, side.signer().title()));
  }

  /** The same person for the same party has the same key; nobody else has it. */
  private static Identity identity(Role role, Side side, Hand hand) {
    String person = hand.delegate().orElseGet(side::signer).name();
    String party = side.party().name();
    Digest both = Digest.of((person + "\n" + party).getBytes(StandardCharsets.UTF_8));
    return new Identity(role.field() + "-" + both.prefix(), shortened(person), shortened(party));
  }

  private static String shortened(String name) {
    return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 3) + "...";
  }

  private static Digest digest(io.countersign.canonical.Digest digest) {
    return new Digest(digest.hex());
  }
}
