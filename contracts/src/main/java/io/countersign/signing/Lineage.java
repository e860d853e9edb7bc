package io.countersign.signing;

import java.security.cert.X509Certificate;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Who issued whom among certificates that somebody handed in. Each step costs the check of a
 * signature, so it is only taken from a certificate that counts already: what nobody issued, or
 * nobody needs, makes the search no longer.
 */
final class Lineage {

  private Lineage() {}

  /**
   * Downwards: the roots, and all those at hand that a root, or an authority among them, issued.
   * Whether each may be believed is for {@link CertificateCheck} to say.
   */
  static Set<X509Certificate> below(
      Collection<X509Certificate> roots, Collection<X509Certificate> atHand) {
    return reached(
        roots,
        atHand,
        (from, each) ->
            (from.getBasicConstraints() >= 0 || roots.contains(from))
                && CertificateCheck.isSignedBy(each, from));
  }

  /** Upwards: the certificate, and those at hand that issued it, their issuers, and so on. */
  static Set<X509Certificate> above(
      X509Certificate certificate, Collection<X509Certificate> atHand) {
    return reached(
        List.of(certificate), atHand, (from, each) -> CertificateCheck.isSignedBy(from, each));
  }

  private static Set<X509Certificate> reached(
      Collection<X509Certificate> start,
      Collection<X509Certificate> atHand,
      BiPredicate<X509Certificate, X509Certificate> leads) {
    Set<X509Certificate> reached = new LinkedHashSet<>(start);
    Set<X509Certificate> rest = new LinkedHashSet<>(atHand);
    rest.removeAll(reached);
    Queue<X509Certificate> next = new ArrayDeque<>(reached);
    while (!next.isEmpty()) {
      X509Certificate from = next.remove();
      List<X509Certificate> found = rest.stream().filter(each -> leads.test(from, each)).toList();
      found.forEach(rest::remove);
      reached.addAll(found);
      next.addAll(found);
    }
    return reached;
  }
}
