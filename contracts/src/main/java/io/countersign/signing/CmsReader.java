package io.countersign.signing;

import static io.countersign.signing.SealFlaw.CMS_ENCODING;
import static io.countersign.signing.SealFlaw.CMS_SHAPE;

import io.countersign.documents.Digest;
import java.io.IOException;
import java.math.BigInteger;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1Object;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;

/**
 * Reads the CMS in the place of a signature, as strictly as it is written: one DER object, then
 * zeros; one signer named by issuer and serial number; no content, no revocation lists.
 */
final class CmsReader {

  private CmsReader() {}

  /** A signature's parts. */
  record Cms(
      ContentInfo contentInfo,
      SignedData signedData,
      SignerInfo signer,
      List<X509Certificate> certificates) {

    Digest signatureValue() {
      return Digest.of(signer.getEncryptedDigest().getOctets());
    }
  }

  /** The digest of the signature value in a CMS, which may be followed by zeros. */
  static Digest signatureValue(byte[] contents) {
    try {
      return read(contents).signatureValue();
    } catch (Objection e) {
      throw new IllegalArgumentException("There is no signature to be read", e);
    }
  }

  /** What the signer of a CMS signed, in DER. */
  static byte[] signedAttributes(byte[] contents) {
    try {
      return read(contents).signer().getAuthenticatedAttributes().getEncoded(ASN1Encoding.DER);
    } catch (Objection | IOException e) {
      throw new IllegalArgumentException("There is no signature to be read", e);
    }
  }

  static Cms read(byte[] contents) throws Objection {
    try (ASN1InputStream in = new ASN1InputStream(contents)) {
      ASN1Primitive object = in.readObject();
      if (object == null) {
        throw new Objection(CMS_ENCODING, "It is empty.");
      }
      requireStrict(object.getEncoded(ASN1Encoding.DER), contents);
      ContentInfo contentInfo = ContentInfo.getInstance(object);
      if (!CMSObjectIdentifiers.signedData.equals(contentInfo.getContentType())) {
        throw new Objection(CMS_SHAPE, "It is no SignedData.");
      }
      SignedData data = SignedData.getInstance(contentInfo.getContent());
      requireShape(data);
      SignerInfo signer = SignerInfo.getInstance(data.getSignerInfos().getObjectAt(0));
      requireShape(data, signer);
      requireSame(contentInfo, object);
      requireSame(data, contentInfo.getContent());
      requireSame(signer, data.getSignerInfos().getObjectAt(0));
      return new Cms(contentInfo, data, signer, certificates(data));
    } catch (IOException | CertificateException | RuntimeException e) {
      throw new Objection(CMS_ENCODING, String.valueOf(e.getMessage()));
    }
  }

  private static void requireStrict(byte[] der, byte[] contents) throws Objection {
    if (der.length > contents.length
        || Arrays.mismatch(der, contents) != firstAfter(der, contents)) {
      throw new Objection(CMS_ENCODING, "It is not DER.");
    }
    for (int at = der.length; at < contents.length; at++) {
      if (contents[at] != 0) {
        throw new Objection(CMS_ENCODING, "Byte " + at + " after it is not zero.");
      }
    }
  }

  /** Written anew from its parts it must be the same: the parser overlooks, e.g., a wrong tag. */
  static void requireSame(ASN1Object read, ASN1Encodable given) throws IOException, Objection {
    byte[] der = given.toASN1Primitive().getEncoded(ASN1Encoding.DER);
    if (!Arrays.equals(read.getEncoded(ASN1Encoding.DER), der)) {
      throw new Objection(CMS_ENCODING, "A part of it is tagged wrongly.");
    }
  }

  /** Nobody signs how a signer is named, and the parser overlooks what stands behind the name. */
  static void requireNameOnly(SignerInfo signer) throws IOException, Objection {
    if (!signer.getSID().isTagged()) {
      ASN1Encodable name = signer.getSID().getId();
      requireSame(IssuerAndSerialNumber.getInstance(name.toASN1Primitive()), name);
    }
  }

  /** What {@link Arrays#mismatch} says when the shorter array is the beginning of the longer. */
  private static int firstAfter(byte[] der, byte[] contents) {
    return der.length == contents.length ? -1 : der.length;
  }

  private static void requireShape(SignedData data) throws Objection {
    if (!isOne(data.getVersion().getValue())) {
      throw new Objection(CMS_SHAPE, "Its version is not 1.");
    }
    if (data.getSignerInfos().size() != 1) {
      throw new Objection(CMS_SHAPE, "It has " + data.getSignerInfos().size() + " signers.");
    }
    if (data.getEncapContentInfo().getContent() != null
        || !CMSObjectIdentifiers.data.equals(data.getEncapContentInfo().getContentType())) {
      throw new Objection(CMS_SHAPE, "It carries content of its own.");
    }
    if (data.getCRLs() != null || data.getCertificates() == null) {
      throw new Objection(CMS_SHAPE, "It carries revocation lists or no certificates.");
    }
  }

  private static void requireShape(SignedData data, SignerInfo signer)
      throws IOException, Objection {
    if (!isOne(signer.getVersion().getValue()) || signer.getSID().isTagged()) {
      throw new Objection(CMS_SHAPE, "Its signer is not named by issuer and serial number.");
    }
    requireNameOnly(signer);
    if (data.getDigestAlgorithms().size() != 1
        || !data.getDigestAlgorithms().getObjectAt(0).equals(signer.getDigestAlgorithm())) {
      throw new Objection(CMS_SHAPE, "It names other digest algorithms than its signer.");
    }
  }

  private static boolean isOne(BigInteger version) {
    return version.equals(BigInteger.ONE);
  }

  private static List<X509Certificate> certificates(SignedData data)
      throws CertificateException, IOException, Objection {
    if (data.getCertificates().size() > CertificateCheck.MOST) {
      throw new Objection(
          CMS_SHAPE, "It carries " + data.getCertificates().size() + " certificates.");
    }
    List<X509Certificate> certificates = new ArrayList<>();
    for (ASN1Encodable each : data.getCertificates()) {
      X509Certificate certificate =
          CertificateReader.read(each.toASN1Primitive().getEncoded(ASN1Encoding.DER));
      if (certificates.contains(certificate)) {
        throw new Objection(CMS_SHAPE, "A certificate stands twice.");
      }
      certificates.add(certificate);
    }
    return List.copyOf(certificates);
  }
}
