package io.countersign.signing;

import java.security.cert.X509Certificate;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;

/** Takes names out of certificates. */
final class Names {

  private Names() {}

  /** The common name, or nothing. */
  static String name(X509Certificate certificate) {
    return part(certificate, BCStyle.CN);
  }

  /** The id of the identity it was issued to, or nothing. */
  static String id(X509Certificate certificate) {
    return part(certificate, BCStyle.SERIALNUMBER);
  }

  /** The organisation, or nothing. */
  static String organisation(X509Certificate certificate) {
    return part(certificate, BCStyle.O);
  }

  static boolean isOf(X509Certificate certificate, Identity identity) {
    return name(certificate).equals(identity.name())
        && organisation(certificate).equals(identity.organisation());
  }

  private static String part(X509Certificate certificate, ASN1ObjectIdentifier type) {
    X500Name subject = X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
    RDN[] parts = subject.getRDNs(type);
    return parts.length == 0 ? "" : IETFUtils.valueToString(parts[0].getFirst().getValue());
  }
}
