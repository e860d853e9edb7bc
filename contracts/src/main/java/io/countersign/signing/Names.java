package io.countersign.signing;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;

/** Takes names out of certificates. */
final class Names {

  private Names() {}

  /**
   * The common name, or nothing; nothing too when there are two, of which each reader takes one.
   */
  static String name(X509Certificate certificate) {
    List<String> names = parts(certificate, BCStyle.CN);
    return names.size() == 1 ? names.get(0) : "";
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
    return parts(certificate, type).stream().findFirst().orElse("");
  }

  /** Also of a name whose parts stand together, such as CN=Maya Fox+serialNumber=12. */
  private static List<String> parts(X509Certificate certificate, ASN1ObjectIdentifier type) {
    X500Name subject = X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
    return Stream.of(subject.getRDNs(type))
        .flatMap(part -> Stream.of(part.getTypesAndValues()))
        .filter(each -> type.equals(each.getType()))
        .map(each -> IETFUtils.valueToString(each.getValue()))
        .toList();
  }
}
