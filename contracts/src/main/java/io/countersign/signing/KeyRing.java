package io.countersign.signing;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * The keys of signers that were given to this installation, in files, devices and at services. Who
 * signs is found by name and organisation in the certificates; of several that are valid now, one
 * of the highest level in law signs, and of those the newest, so a key is rotated by adding its
 * successor.
 */
public final class KeyRing implements Signatories {

  private final List<KeySource> sources;
  private final Clock clock;

  public KeyRing(List<KeySource> sources, Clock clock) {
    this.sources = List.copyOf(sources);
    this.clock = clock;
  }

  @Override
  public Signer signer(Identity identity) {
    Instant now = clock.instant();
    return sources.stream()
        .flatMap(source -> source.signers().stream())
        .filter(signer -> Names.isOf(certificate(signer), identity))
        .filter(signer -> isValid(certificate(signer), now))
        .max(
            Comparator.comparing(Signer::level)
                .thenComparing(signer -> certificate(signer).getNotBefore()))
        .orElseThrow(
            () ->
                new NoKey(
                    "no key with a certificate for %s of %s that is valid now was given"
                        .formatted(identity.name(), identity.organisation())));
  }

  @Override
  public List<List<X509Certificate>> chains() {
    return sources.stream()
        .flatMap(source -> source.signers().stream())
        .map(Signer::chain)
        .toList();
  }

  private static X509Certificate certificate(Signer signer) {
    return signer.chain().get(0);
  }

  private static boolean isValid(X509Certificate certificate, Instant at) {
    return !at.isBefore(certificate.getNotBefore().toInstant())
        && !at.isAfter(certificate.getNotAfter().toInstant());
  }
}
