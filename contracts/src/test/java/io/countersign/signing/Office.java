package io.countersign.signing;

import io.countersign.documents.Document;
import io.countersign.documents.Draft;
import io.countersign.documents.Printer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/** A desk with everything that signing needs: a vault, two signers, a clock that stands still. */
final class Office {

  static final Instant NOON = Instant.parse("2026-03-03T12:00:00Z");
  static final Identity INES = new Identity("ines.rossi", "Inés Rossi", "Countersign Demo GmbH");
  static final Identity JURGEN =
      new Identity("jurgen.van-dijk", "Jürgen van Dijk", "Northwind Robotics B.V.");

  final Clock clock;
  final KeyVault vault;
  final Signer ines;
  final Signer jurgen;
  final Seal seal;
  final SealCheck check;

  private Office(Path directory, Instant now) {
    this.clock = Clock.fixed(now, ZoneOffset.UTC);
    this.vault = KeyVault.open(directory, Optional.empty(), clock);
    this.ines = vault.signer(INES);
    this.jurgen = vault.signer(JURGEN);
    this.seal = new Seal(clock);
    this.check = new SealCheck(vault.trustAnchors(), clock);
  }

  static Office in(Path directory) {
    return new Office(directory, NOON);
  }

  static Document printed(Draft draft) {
    return new Printer().print(draft);
  }

  /** Signed by the seller. */
  Sealed once(Draft draft) {
    return seal.sign(
        printed(draft),
        ines,
        SealTerms.in("seller").because("I agree to this contract").at("Berlin"));
  }

  /** Signed by seller and customer. */
  Sealed twice(Draft draft) {
    return seal.sign(once(draft).document(), jurgen, SealTerms.in("customer"));
  }

  Verdict verdict(Document document) {
    return check.check(document, Expectation.nothing());
  }

  /** The check as it will be at another time. */
  SealCheck checkAt(Instant then) {
    return new SealCheck(vault.trustAnchors(), Clock.fixed(then, ZoneOffset.UTC));
  }
}
