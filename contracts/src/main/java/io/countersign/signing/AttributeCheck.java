package io.countersign.signing;

import static io.countersign.signing.SealFlaw.BINDING_MALFORMED;
import static io.countersign.signing.SealFlaw.CERTIFICATE_CONTENT;
import static io.countersign.signing.SealFlaw.CMS_ATTRIBUTES;

import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAlgorithmProtection;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.IssuerSerial;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of a PAdES baseline signature: each known, each once, with one value. An attribute
 * that nobody here writes has no business in our documents.
 */
final class AttributeCheck {

  private static final Set<ASN1ObjectIdentifier> REQUIRED =
      Set.of(
          CMSAttributes.contentType,
          CMSAttributes.messageDigest,
          CMSAttributes.cmsAlgorithmProtect,
          PKCSObjectIdentifiers.id_aa_signingCertificateV2);
  private static final Set<ASN1ObjectIdentifier> UNSIGNED =
      Set.of(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken);

  private AttributeCheck() {}

  static void requireBaseline(CmsReader.Cms cms) throws Objection {
    Set<ASN1ObjectIdentifier> found = types(cms.signer().getAuthenticatedAttributes());
    Set<ASN1ObjectIdentifier> allowed = new HashSet<>(REQUIRED);
    allowed.add(BookingBinding.OID);
    if (!found.containsAll(REQUIRED) || !allowed.containsAll(found)) {
      throw new Objection(CMS_ATTRIBUTES, "The signed ones are " + found + ".");
    }
    Set<ASN1ObjectIdentifier> unsigned = types(cms.signer().getUnauthenticatedAttributes());
    if (!UNSIGNED.containsAll(unsigned)) {
      throw new Objection(CMS_ATTRIBUTES, "The unsigned ones are " + unsigned + ".");
    }
    if (!CMSObjectIdentifiers.data.equals(signed(cms, CMSAttributes.contentType).orElse(null))) {
      throw new Objection(CMS_ATTRIBUTES, "The content type is not data.");
    }
  }

  /** The certificate named by signing-certificate-v2 must be the one the signer names. */
  static void requireNamed(CmsReader.Cms cms, X509Certificate certificate) throws Objection {
    try {
      ESSCertIDv2[] ids =
          SigningCertificateV2.getInstance(
                  signed(cms, PKCSObjectIdentifiers.id_aa_signingCertificateV2).orElseThrow())
              .getCerts();
      boolean sha256 =
          ids.length == 1
              && NISTObjectIdentifiers.id_sha256.equals(ids[0].getHashAlgorithm().getAlgorithm());
      if (!sha256
          || !Arrays.equals(ids[0].getCertHash(), Signer.digest(certificate).octets())
          || !isOf(ids[0].getIssuerSerial(), certificate)) {
        throw new Objection(CERTIFICATE_CONTENT, "signing-certificate-v2 names another one.");
      }
    } catch (RuntimeException e) {
      throw new Objection(CERTIFICATE_CONTENT, "signing-certificate-v2 cannot be read.");
    }
  }

  /** The signer's algorithms must be those that were signed along (RFC 6211). */
  static void requireAlgorithms(CmsReader.Cms cms) throws Objection {
    try {
      CMSAlgorithmProtection signed =
          CMSAlgorithmProtection.getInstance(
              signed(cms, CMSAttributes.cmsAlgorithmProtect).orElseThrow());
      if (!signed.getDigestAlgorithm().equals(cms.signer().getDigestAlgorithm())
          || !signed.getSignatureAlgorithm().equals(cms.signer().getDigestEncryptionAlgorithm())) {
        throw new Objection(CMS_ATTRIBUTES, "The algorithms are not those that were signed.");
      }
      if (!Algorithms.fit(
          signed.getDigestAlgorithm().getAlgorithm(),
          cms.signer().getDigestEncryptionAlgorithm().getAlgorithm())) {
        throw new Objection(CMS_ATTRIBUTES, "The algorithms do not belong together.");
      }
    } catch (RuntimeException e) {
      throw new Objection(CMS_ATTRIBUTES, "The algorithms are not protected.");
    }
  }

  static byte[] messageDigest(CmsReader.Cms cms) throws Objection {
    try {
      return ASN1OctetString.getInstance(signed(cms, CMSAttributes.messageDigest).orElseThrow())
          .getOctets();
    } catch (RuntimeException e) {
      throw new Objection(CMS_ATTRIBUTES, "There is no message digest.");
    }
  }

  static Optional<BookingBinding> binding(CmsReader.Cms cms) throws Objection {
    try {
      return signed(cms, BookingBinding.OID).map(BookingBinding::fromAsn1);
    } catch (RuntimeException e) {
      throw new Objection(BINDING_MALFORMED, String.valueOf(e.getMessage()));
    }
  }

  static Optional<ASN1Encodable> timeStampToken(CmsReader.Cms cms) throws Objection {
    return value(
        cms.signer().getUnauthenticatedAttributes(),
        PKCSObjectIdentifiers.id_aa_signatureTimeStampToken);
  }

  private static Optional<ASN1Encodable> signed(CmsReader.Cms cms, ASN1ObjectIdentifier type)
      throws Objection {
    return value(cms.signer().getAuthenticatedAttributes(), type);
  }

  private static Optional<ASN1Encodable> value(
      @Nullable ASN1Set attributes, ASN1ObjectIdentifier type) throws Objection {
    types(attributes);
    if (attributes != null) {
      for (ASN1Encodable each : attributes) {
        Attribute attribute = Attribute.getInstance(each);
        if (attribute.getAttrType().equals(type)) {
          return Optional.of(attribute.getAttributeValues()[0]);
        }
      }
    }
    return Optional.empty();
  }

  /** The types of these attributes, when each stands once and has one value. */
  private static Set<ASN1ObjectIdentifier> types(@Nullable ASN1Set attributes) throws Objection {
    Set<ASN1ObjectIdentifier> types = new HashSet<>();
    if (attributes == null) {
      return types;
    }
    for (ASN1Encodable each : attributes) {
      Attribute attribute = Attribute.getInstance(each);
      if (ASN1Sequence.getInstance(each).size() != 2) {
        throw new Objection(CMS_ATTRIBUTES, attribute.getAttrType() + " has more than a value.");
      }
      if (attribute.getAttrValues().size() != 1 || !types.add(attribute.getAttrType())) {
        throw new Objection(CMS_ATTRIBUTES, attribute.getAttrType() + " stands there twice.");
      }
    }
    return types;
  }

  private static boolean isOf(@Nullable IssuerSerial serial, X509Certificate certificate) {
    if (serial == null) {
      return true;
    }
    GeneralName[] names = serial.getIssuer().getNames();
    X500Name issuer = X500Name.getInstance(certificate.getIssuerX500Principal().getEncoded());
    return names.length == 1
        && names[0].getName().equals(issuer)
        && serial.getSerial().getValue().equals(certificate.getSerialNumber());
  }
}
