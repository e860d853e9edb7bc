package io.countersign.signing;

import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.operator.DigestCalculatorProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/**
 * Asks authorities whether certificates are revoked, at the addresses the certificates name: OCSP
 * first, then the list. Only certificates that lead to a trusted root are ever asked about, so
 * nobody makes us call an address of his choice.
 */
public final class Revocations {

  private final Wire wire;
  private final Clock clock;

  public Revocations(Wire wire, Clock clock) {
    this.wire = wire;
    this.clock = clock;
  }

  /** Current evidence about a certificate; nothing when no authority gives any that holds. */
  Optional<RevocationEvidence> about(X509Certificate certificate, X509Certificate issuer) {
    return about(certificate, issuer, new ArrayList<>());
  }

  /** The same, and why there is none. */
  Optional<RevocationEvidence> about(
      X509Certificate certificate, X509Certificate issuer, List<String> failures) {
    for (URI address : ocspAddresses(certificate)) {
      Optional<RevocationEvidence> answer =
          attempt(address, failures, () -> ocsp(address, certificate, issuer));
      if (holds(answer, certificate, issuer, failures)) {
        return answer;
      }
    }
    for (URI address : listAddresses(certificate)) {
      Optional<RevocationEvidence> answer =
          attempt(
              address,
              failures,
              () -> CrlEvidence.read(wire.ask(address, Wire.Asking.CRL, new byte[0])));
      if (holds(answer, certificate, issuer, failures)) {
        return answer;
      }
    }
    return Optional.empty();
  }

  /** Whether the certificate names revocation lists and no responder. */
  static boolean hasOnlyLists(X509Certificate certificate) {
    return ocspAddresses(certificate).isEmpty() && !listAddresses(certificate).isEmpty();
  }

  private interface Question {
    RevocationEvidence ask() throws IOException, Objection;
  }

  private static Optional<RevocationEvidence> attempt(
      URI address, List<String> failures, Question question) {
    try {
      return Optional.of(question.ask());
    } catch (IOException e) {
      failures.add(address + ": " + e.getMessage());
    } catch (Objection e) {
      failures.add(address + ": " + e.finding());
    }
    return Optional.empty();
  }

  private boolean holds(
      Optional<RevocationEvidence> answer,
      X509Certificate certificate,
      X509Certificate issuer,
      List<String> failures) {
    Instant now = clock.instant();
    boolean holds = answer.flatMap(e -> e.about(certificate, issuer, now)).isPresent();
    if (answer.isPresent() && !holds) {
      failures.add("an answer that its authority did not sign, or about another certificate");
    }
    return holds;
  }

  RevocationEvidence ocsp(URI address, X509Certificate certificate, X509Certificate issuer)
      throws IOException, Objection {
    try {
      DigestCalculatorProvider digests = new JcaDigestCalculatorProviderBuilder().build();
      CertificateID id =
          new CertificateID(
              digests.get(CertificateID.HASH_SHA1), // what every responder understands
              new JcaX509CertificateHolder(issuer),
              certificate.getSerialNumber());
      byte[] question = new OCSPReqBuilder().addRequest(id).build().getEncoded();
      return OcspEvidence.read(wire.ask(address, Wire.Asking.OCSP, question));
    } catch (GeneralSecurityException | OperatorCreationException | OCSPException e) {
      throw new IllegalStateException("An OCSP request cannot be made", e);
    }
  }

  private static List<URI> ocspAddresses(X509Certificate certificate) {
    List<URI> addresses = new ArrayList<>();
    extension(certificate, Extension.authorityInfoAccess.getId())
        .map(AuthorityInformationAccess::getInstance)
        .ifPresent(
            access -> {
              for (AccessDescription each : access.getAccessDescriptions()) {
                if (AccessDescription.id_ad_ocsp.equals(each.getAccessMethod())) {
                  address(each.getAccessLocation()).ifPresent(addresses::add);
                }
              }
            });
    return addresses;
  }

  private static List<URI> listAddresses(X509Certificate certificate) {
    List<URI> addresses = new ArrayList<>();
    extension(certificate, Extension.cRLDistributionPoints.getId())
        .map(CRLDistPoint::getInstance)
        .ifPresent(
            points -> {
              for (DistributionPoint each : points.getDistributionPoints()) {
                if (each.getDistributionPoint() != null) {
                  for (GeneralName name :
                      GeneralNames.getInstance(each.getDistributionPoint().getName()).getNames()) {
                    address(name).ifPresent(addresses::add);
                  }
                }
              }
            });
    return addresses;
  }

  private static Optional<URI> address(GeneralName name) {
    try {
      return name.getTagNo() == GeneralName.uniformResourceIdentifier
          ? Optional.of(URI.create(name.getName().toString()))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<ASN1Primitive> extension(X509Certificate certificate, String id) {
    byte[] value = certificate.getExtensionValue(id);
    try {
      return value == null
          ? Optional.empty()
          : Optional.of(
              ASN1Primitive.fromByteArray(ASN1OctetString.getInstance(value).getOctets()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
