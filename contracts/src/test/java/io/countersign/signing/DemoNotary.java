package io.countersign.signing;

import io.countersign.documents.Document;
import io.countersign.documents.Draft;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** An office whose signatures are stamped and kept provable by the demo authority. */
final class DemoNotary {

  static final URI BASE = URI.create("http://127.0.0.1:9/pki");

  /** The way to all authorities that are not there. */
  static final Wire NOWHERE =
      (address, asking, question) -> {
        throw new IOException("nobody lives there");
      };

  final SetClock clock;
  final KeyVault vault;
  final DemoAuthority authority;
  final TrustAnchors anchors;
  final TimeStamps stamps;
  final Revocations revocations;
  final Seal seal;
  final LongTerm longTerm;

  private DemoNotary(Path directory) {
    clock = new SetClock(Office.NOON);
    vault = KeyVault.open(directory, Optional.empty(), clock);
    authority = new DemoAuthority(vault, BASE, NOWHERE, clock);
    anchors = vault.trustAnchors();
    stamps = new TimeStamps(List.of(authority.clock()), authority, anchors, clock);
    revocations = new Revocations(authority, clock);
    seal = new Seal(clock, stamps);
    longTerm = new LongTerm(stamps, revocations, anchors);
  }

  static DemoNotary in(Path directory) {
    return new DemoNotary(directory);
  }

  Signer ines() {
    return authority.signer(Office.INES, KeyKind.P256);
  }

  Signer jurgen() {
    return authority.signer(Office.JURGEN, KeyKind.P256);
  }

  /** Signed by the seller, level B-T. */
  Document once(Draft draft) {
    return seal.sign(Office.printed(draft), ines(), SealTerms.in("seller").because("I agree"))
        .document();
  }

  /** Signed by seller and customer, level B-T. */
  Document twice(Draft draft) {
    return seal.sign(once(draft), jurgen(), SealTerms.in("customer")).document();
  }

  /** The check by somebody who asks nobody. */
  Verdict alone(Document document) {
    return new SealCheck(anchors, clock).check(document, Expectation.nothing());
  }

  /** The check by somebody who asks the authority. */
  Verdict asking(Document document) {
    return new SealCheck(anchors, clock, revocations).check(document, Expectation.nothing());
  }
}
