package io.countersign.signing;

import static io.countersign.signing.SealFlaw.TIMESTAMP_INVALID;

import io.countersign.documents.Digest;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAlgorithmProtection;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;

/**
 * A time-stamp (RFC 3161) whose signature holds: an authority, not yet known to be a trusted one,
 * says that it saw a digest at a time.
 *
 * @param at the time, from the authority's clock
 * @param imprint what it saw
 * @param authority its certificate, which may sign time-stamps and nothing else
 * @param certificates everything that the token carries
 */
record TimeToken(
    Instant at, Digest imprint, X509Certificate authority, List<X509Certificate> certificates) {

  /** Of messages about anything but plain data, and of signers named by their key (RFC 5652). */
  private static final int VERSION = 3;

  TimeToken {
    certificates = List.copyOf(certificates);
  }

  /** Reads one DER object followed by zeros, as it stands in a document. */
  static TimeToken padded(byte[] contents) throws Objection {
    return of(content(contents));
  }

  /** The one DER object before the zeros. */
  static ContentInfo content(byte[] contents) throws Objection {
    try (ASN1InputStream in = new ASN1InputStream(contents)) {
      ASN1Primitive object = in.readObject();
      if (object == null) {
        throw new Objection(TIMESTAMP_INVALID, "It is empty.");
      }
      byte[] der = object.getEncoded(ASN1Encoding.DER);
      if (!Arrays.equals(der, 0, der.length, contents, 0, Math.min(der.length, contents.length))) {
        throw new Objection(TIMESTAMP_INVALID, "It is not DER.");
      }
      for (int at = der.length; at < contents.length; at++) {
        if (contents[at] != 0) {
          throw new Objection(TIMESTAMP_INVALID, "Byte " + at + " after it is not zero.");
        }
      }
      return content(object);
    } catch (IOException | RuntimeException e) {
      throw new Objection(TIMESTAMP_INVALID, String.valueOf(e.getMessage()));
    }
  }

  /** What stands in an attribute or a document as a time-stamp, tagged as one. */
  static ContentInfo content(ASN1Encodable given) throws Objection {
    try {
      ContentInfo content = ContentInfo.getInstance(given);
      CmsReader.requireSame(content, given);
      return content;
    } catch (IOException | RuntimeException e) {
      throw new Objection(TIMESTAMP_INVALID, String.valueOf(e.getMessage()));
    } catch (Objection e) {
      throw new Objection(TIMESTAMP_INVALID, e.finding().detail());
    }
  }

  static TimeToken of(ContentInfo content) throws Objection {
    try {
      TimeStampToken token = new TimeStampToken(content);
      List<X509Certificate> certificates = certificates(token);
      X509Certificate authority = authority(token, certificates);
      token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(authority));
      requireStrong(token, certificates);
      requireNothingMore(content, authority, certificates);
      if (!NISTObjectIdentifiers.id_sha256.equals(
          token.getTimeStampInfo().getMessageImprintAlgOID())) {
        throw new Objection(TIMESTAMP_INVALID, "Its imprint is not SHA-256.");
      }
      return new TimeToken(
          token.getTimeStampInfo().getGenTime().toInstant(),
          Digest.fromOctets(token.getTimeStampInfo().getMessageImprintDigest()),
          authority,
          certificates);
    } catch (TSPException
        | IOException
        | GeneralSecurityException
        | OperatorCreationException
        | RuntimeException e) {
      throw new Objection(TIMESTAMP_INVALID, String.valueOf(e.getMessage()));
    }
  }

  /** The certificates in a token, whatever it is worth. */
  static List<X509Certificate> carriedBy(ContentInfo content) throws Objection {
    try {
      return certificates(new TimeStampToken(content));
    } catch (TSPException | IOException | GeneralSecurityException | RuntimeException e) {
      throw new Objection(TIMESTAMP_INVALID, String.valueOf(e.getMessage()));
    }
  }

  private static List<X509Certificate> certificates(TimeStampToken token)
      throws IOException, GeneralSecurityException, Objection {
    Collection<X509CertificateHolder> holders = token.getCertificates().getMatches(null);
    if (holders.size() > CertificateCheck.MOST) {
      throw new Objection(TIMESTAMP_INVALID, "It carries " + holders.size() + " certificates.");
    }
    List<X509Certificate> certificates = new ArrayList<>();
    for (X509CertificateHolder holder : holders) {
      certificates.add(CertificateReader.read(holder.getEncoded()));
    }
    return certificates;
  }

  void requireImprint(Digest expected) throws Objection {
    if (!MessageDigest.isEqual(imprint.octets(), expected.octets())) {
      throw new Objection(TIMESTAMP_INVALID, "It is for something else.");
    }
  }

  private static X509Certificate authority(TimeStampToken token, List<X509Certificate> certificates)
      throws GeneralSecurityException, TSPException {
    for (X509Certificate each : certificates) {
      if (token.getSID().match(new JcaX509CertificateHolder(each))) {
        return each;
      }
    }
    throw new TSPException("the authority's certificate is missing");
  }

  /**
   * What the authority did not sign anybody could have put in: what nobody needs is not there, and
   * every certificate is on the way up from the authority's.
   */
  private static void requireNothingMore(
      ContentInfo content, X509Certificate authority, List<X509Certificate> certificates)
      throws IOException, Objection {
    SignedData data = SignedData.getInstance(content.getContent());
    SignerInfo signer = SignerInfo.getInstance(data.getSignerInfos().getObjectAt(0));
    try {
      CmsReader.requireSame(data, content.getContent());
      CmsReader.requireSame(signer, data.getSignerInfos().getObjectAt(0));
      CmsReader.requireNameOnly(signer);
    } catch (Objection e) {
      throw new Objection(TIMESTAMP_INVALID, e.finding().detail());
    }
    boolean plain =
        CertificateReader.isPlain(signer.getDigestAlgorithm())
            && CertificateReader.isPlain(signer.getDigestEncryptionAlgorithm())
            && data.getVersion().hasValue(VERSION)
            && signer.getVersion().hasValue(signer.getSID().isTagged() ? VERSION : 1);
    if (!plain
        || !CMSObjectIdentifiers.signedData.equals(content.getContentType())
        || !(data.getEncapContentInfo().getContent() instanceof ASN1OctetString)
        || !isOnly(signer.getDigestAlgorithm(), data.getDigestAlgorithms())
        || signer.getUnauthenticatedAttributes() != null
        || data.getCRLs() != null
        || data.getCertificates().size() != certificates.size()) {
      throw new Objection(TIMESTAMP_INVALID, "It carries what its authority did not sign.");
    }
    requireProtected(data, signer);
    if (!signer.getSID().isTagged() && !isNamed(authority, signer)) {
      throw new Objection(TIMESTAMP_INVALID, "Its authority is named otherwise.");
    }
    Set<X509Certificate> useful = Lineage.above(authority, certificates);
    if (!useful.containsAll(certificates) || useful.size() != certificates.size()) {
      throw new Objection(TIMESTAMP_INVALID, "It carries a certificate of no use.");
    }
  }

  private static boolean isOnly(AlgorithmIdentifier digest, ASN1Set named) {
    if (named.size() != 1) {
      return false;
    }
    AlgorithmIdentifier only = AlgorithmIdentifier.getInstance(named.getObjectAt(0));
    return CertificateReader.isPlain(only) && only.getAlgorithm().equals(digest.getAlgorithm());
  }

  /** To the letter: equal names can be spelt differently. */
  private static boolean isNamed(X509Certificate authority, SignerInfo signer) throws IOException {
    IssuerAndSerialNumber id = IssuerAndSerialNumber.getInstance(signer.getSID().getId());
    return Arrays.equals(
        id.getName().getEncoded(ASN1Encoding.DER), authority.getIssuerX500Principal().getEncoded());
  }

  /** Where an authority signs its algorithms along (RFC 6211), they are those. */
  private static void requireProtected(SignedData data, SignerInfo signer) throws Objection {
    Attribute attribute =
        new AttributeTable(signer.getAuthenticatedAttributes())
            .get(CMSAttributes.cmsAlgorithmProtect);
    if (attribute != null) {
      CMSAlgorithmProtection signed =
          CMSAlgorithmProtection.getInstance(attribute.getAttrValues().getObjectAt(0));
      if (!data.getDigestAlgorithms().getObjectAt(0).equals(signed.getDigestAlgorithm())
          || !signer.getDigestAlgorithm().equals(signed.getDigestAlgorithm())
          || !signer.getDigestEncryptionAlgorithm().equals(signed.getSignatureAlgorithm())) {
        throw new Objection(TIMESTAMP_INVALID, "The algorithms are not those that were signed.");
      }
    }
  }

  /**
   * Whether its authority leads to a trusted root, and everything else that it carries is on that
   * way: a certificate that no trusted root stands above could say anything.
   *
   * @param known certificates at hand that come from a root
   * @return the way from the authority to the root, both included
   */
  List<X509Certificate> requireTrusted(TrustAnchors clocks, Collection<X509Certificate> known)
      throws Objection {
    List<X509Certificate> candidates = new ArrayList<>(certificates);
    candidates.addAll(known);
    List<X509Certificate> chain =
        new CertificateCheck(clocks).requireChain(authority, candidates, at);
    for (X509Certificate each : certificates) {
      if (!chain.contains(each)) {
        throw new Objection(
            TIMESTAMP_INVALID,
            "It carries \"%s\", which is not on the way to a trusted root."
                .formatted(each.getSubjectX500Principal().getName()));
      }
    }
    return chain;
  }

  private static void requireStrong(TimeStampToken token, List<X509Certificate> certificates)
      throws Objection {
    SignerInfo signer =
        token.toCMSSignedData().getSignerInfos().iterator().next().toASN1Structure();
    boolean strong =
        Algorithms.digest(signer.getDigestAlgorithm().getAlgorithm()).isPresent()
            && (Algorithms.signature(signer.getDigestEncryptionAlgorithm().getAlgorithm())
                    .isPresent()
                || org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers.rsaEncryption.equals(
                    signer.getDigestEncryptionAlgorithm().getAlgorithm()));
    if (!strong) {
      throw new Objection(TIMESTAMP_INVALID, "Its algorithm is not taken here.");
    }
    for (X509Certificate each : certificates) {
      Algorithms.requireStrong(each);
    }
  }
}
