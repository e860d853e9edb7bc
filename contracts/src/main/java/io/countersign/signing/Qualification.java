package io.countersign.signing;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.HashSet;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.x509.Extension;

/**
 * What a certificate says of its own qualification (EN 319 412-5): that it is a qualified one, that
 * the key is in a qualified device, and what it is for. Only its issuer's word, and only worth what
 * the trust in the issuer is worth.
 */
final class Qualification {

  static final ASN1ObjectIdentifier COMPLIANCE = new ASN1ObjectIdentifier("0.4.0.1862.1.1");
  static final ASN1ObjectIdentifier DEVICE = new ASN1ObjectIdentifier("0.4.0.1862.1.4");
  private static final ASN1ObjectIdentifier TYPE = new ASN1ObjectIdentifier("0.4.0.1862.1.6");
  private static final ASN1ObjectIdentifier SIGNATURES =
      new ASN1ObjectIdentifier("0.4.0.1862.1.6.1");

  private Qualification() {}

  /** Whether it says: qualified, for signatures, with the key in a qualified device. */
  static boolean isStated(X509Certificate certificate) {
    byte[] extension = certificate.getExtensionValue(Extension.qCStatements.getId());
    if (extension == null) {
      return false;
    }
    try {
      ASN1Primitive wrapped = ASN1Primitive.fromByteArray(extension);
      ASN1Sequence statements =
          ASN1Sequence.getInstance(ASN1OctetString.getInstance(wrapped).getOctets());
      Set<ASN1ObjectIdentifier> said = new HashSet<>();
      boolean otherUse = false;
      for (ASN1Encodable each : statements) {
        ASN1Sequence statement = ASN1Sequence.getInstance(each);
        ASN1ObjectIdentifier what = ASN1ObjectIdentifier.getInstance(statement.getObjectAt(0));
        said.add(what);
        otherUse |= what.equals(TYPE) && !isForSignatures(statement);
      }
      return said.contains(COMPLIANCE) && said.contains(DEVICE) && !otherUse;
    } catch (IOException | IllegalArgumentException | ClassCastException unreadable) {
      return false;
    }
  }

  private static boolean isForSignatures(ASN1Sequence statement) {
    for (ASN1Encodable each : ASN1Sequence.getInstance(statement.getObjectAt(1))) {
      if (SIGNATURES.equals(each)) {
        return true;
      }
    }
    return false;
  }
}
