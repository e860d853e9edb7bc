package io.countersign.contracts;

import io.countersign.contracts.ContractRefused.SignatureNotValid;
import io.countersign.deals.Booking;
import io.countersign.documents.Digest;
import io.countersign.documents.Document;
import io.countersign.signing.BookingRef;
import io.countersign.signing.Expectation;
import io.countersign.signing.Identity;
import io.countersign.signing.KeyVault;
import io.countersign.signing.Seal;
import io.countersign.signing.SealCheck;
import io.countersign.signing.SealTerms;
import io.countersign.signing.Sealed;
import io.countersign.signing.Verdict;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The table where seals are put on contracts and looked at: one key for each person and party, and
 * no sealed document leaves it unchecked.
 */
@Component
class Sealing {

  private static final int LONGEST_NAME = 64;

  private final KeyVault vault;
  private final Seal seal;
  private final SealCheck check;

  Sealing(KeyVault vault, Clock clock) {
    this.vault = vault;
    this.seal = new Seal(clock);
    this.check = new SealCheck(vault.trustAnchors(), clock);
  }

  /**
   * The document with one more signature.
   *
   * @param amended the contract that this one amends
   * @throws SignatureNotValid when the signed document does not stand the check
   */
  Sealed seal(Document document, Contract contract, Role role, Optional<Contract> amended) {
    Side side = contract.side(role);
    SealTerms terms =
        new SealTerms(
            role.field(),
            "Signed for %s as %s".formatted(side.party().name(), side.signer().title()),
            "",
            amended.flatMap(Sealing::lastSignature));
    Sealed sealed = seal.sign(document, vault.signer(identity(role, side)), terms);
    Expectation expected =
        expectation(contract, amended).signedBy(role.field(), sealed.certificate());
    Verdict verdict = check.check(sealed.document(), expected);
    if (!verdict.valid()) {
      throw new SignatureNotValid(verdict.reasons());
    }
    return sealed;
  }

  /** The verdict over a document that is to be the contract's last, signed by both sides. */
  Verdict check(Document document, Contract contract, Optional<Contract> amended, Booking current) {
    Expectation expected = expectation(contract, amended).booking(reference(current));
    for (Role role : Role.values()) {
      expected = expected.signed(role.field());
    }
    ContractRevision last = contract.lastRevision();
    return check.check(document, expected.stored(last.byteLength(), digest(last.sha256())));
  }

  /** The verdict over a document in itself. */
  Verdict check(Document document) {
    return check.check(document, Expectation.nothing());
  }

  private static Expectation expectation(Contract contract, Optional<Contract> amended) {
    Expectation expected =
        Expectation.nothing()
            .booking(
                new BookingRef(
                    contract.bookingId(),
                    contract.bookingRevision(),
                    digest(contract.bookingHash())));
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

  private static BookingRef reference(Booking booking) {
    return new BookingRef(booking.id(), booking.revision(), digest(booking.digest()));
  }

  /** The same person for the same party has the same key; nobody else has it. */
  private static Identity identity(Role role, Side side) {
    String person = side.signer().name();
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
