package io.countersign.signing;

import io.countersign.documents.Document;
import io.countersign.documents.PreparedSignature;
import io.countersign.documents.SignatureTerms;
import java.io.IOException;
import java.math.BigInteger;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.nist.NISTNamedCurves;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.jspecify.annotations.Nullable;

/** Signatures that are wrong in one chosen way and right in every other. */
final class CraftedCms {

  private static final X9ECParameters P256 = NISTNamedCurves.getByName("P-256");

  private CraftedCms() {}

  /** Makes a CMS from the bytes to sign. */
  interface Maker {
    byte[] cms(byte[] content) throws Exception;
  }

  /** A document whose signature was made elsewhere. */
  static Document embed(Document document, SignatureTerms terms, Maker maker) {
    PreparedSignature prepared =
        PreparedSignature.prepare(document, terms, PreparedSignature.STAMPED);
    try {
      return prepared.embed(maker.cms(prepared.bytesToSign()));
    } catch (Exception e) {
      throw new AssertionError("The crafted signature failed", e);
    }
  }

  static SignatureTerms terms(String field, Instant at, String name) {
    return SignatureTerms.of(field, at, name);
  }

  /** Correct but for its signed attributes, which were changed before signing. */
  static byte[] withSignedAttributes(
      byte[] content, Signer signer, UnaryOperator<AttributeTable> change) throws Exception {
    CMSSignedData good = new CMSSignedData(CmsWriter.detached(content, signer, Optional.empty()));
    AttributeTable own = good.getSignerInfos().iterator().next().getSignedAttributes();
    DefaultSignedAttributeTableGenerator usual =
        new DefaultSignedAttributeTableGenerator(change.apply(own));
    CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
    JcaSignerInfoGeneratorBuilder builder =
        new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build());
    builder.setSignedAttributeGenerator(
        parameters -> change.apply(usual.getAttributes(parameters)));
    generator.addSignerInfoGenerator(builder.build(signer.contentSigner(), signer.chain().get(0)));
    generator.addCertificates(new JcaCertStore(signer.chain()));
    return generator
        .generate(new CMSProcessableByteArray(content), false)
        .getEncoded(ASN1Encoding.DER);
  }

  /** Signed with another algorithm than usual. */
  static byte[] withAlgorithm(byte[] content, Signer signer, String algorithm) throws Exception {
    CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
    generator.addSignerInfoGenerator(
        new JcaSignerInfoGeneratorBuilder(
                new JcaDigestCalculatorProviderBuilder().build(), name -> name)
            .setSignedAttributeGenerator(
                CmsWriter.attributes(
                    signer.chain().get(0), MessageTamperings.binding(MessageTamperings.booking())))
            .build(
                new KeySigner(
                    signer,
                    new HeldKey(signer.key(), Optional.of(Algorithms.BOUNCY_CASTLE)),
                    algorithm),
                signer.chain().get(0)));
    generator.addCertificates(new JcaCertStore(signer.chain()));
    return generator
        .generate(new CMSProcessableByteArray(content), false)
        .getEncoded(ASN1Encoding.DER);
  }

  /** The same CMS with its one signer standing there a second time. */
  static byte[] withSignerTwice(byte[] cms) throws Exception {
    return rebuilt(
        cms,
        signers -> {
          signers.add(signers.get(0));
          return signers;
        },
        null);
  }

  /** The same CMS with an unsigned attribute more. */
  static byte[] withUnsigned(byte[] cms, ASN1Set attributes) throws Exception {
    return withSigner(cms, ASN1OctetString::getOctets, one -> attributes);
  }

  /** The same CMS with another value of its signature. */
  static byte[] withValue(byte[] cms, UnaryOperator<byte[]> change) throws Exception {
    return withSigner(
        cms, value -> change.apply(value.getOctets()), SignerInfo::getUnauthenticatedAttributes);
  }

  private static byte[] withSigner(
      byte[] cms,
      Function<ASN1OctetString, byte[]> value,
      Function<SignerInfo, @Nullable ASN1Set> unsigned)
      throws Exception {
    return rebuilt(
        cms,
        signers -> {
          SignerInfo one = signers.get(0);
          return new ArrayList<>(
              List.of(
                  new SignerInfo(
                      one.getSID(),
                      one.getDigestAlgorithm(),
                      one.getAuthenticatedAttributes(),
                      one.getDigestEncryptionAlgorithm(),
                      new DEROctetString(value.apply(one.getEncryptedDigest())),
                      unsigned.apply(one))));
        },
        null);
  }

  /** The same CMS with the other s of its signature on P-256, which holds as well. */
  static byte[] inOtherForm(byte[] cms) throws Exception {
    return withValue(
        cms,
        value -> {
          ASN1Sequence parts = ASN1Sequence.getInstance(value);
          BigInteger s = ASN1Integer.getInstance(parts.getObjectAt(1)).getValue();
          return written(parts.getObjectAt(0), new ASN1Integer(P256.getN().subtract(s)));
        });
  }

  static byte[] written(ASN1Encodable r, ASN1Encodable s) {
    try {
      return new DERSequence(new ASN1Encodable[] {r, s}).getEncoded(ASN1Encoding.DER);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** The same CMS carrying these certificates. */
  static byte[] withCertificates(byte[] cms, List<X509Certificate> certificates) throws Exception {
    ASN1EncodableVector all = new ASN1EncodableVector();
    for (X509Certificate each : certificates) {
      all.add(Certificate.getInstance(each.getEncoded()));
    }
    return rebuilt(cms, signers -> signers, new DERSet(all));
  }

  /** The same CMS carrying content of its own. */
  static byte[] withContent(byte[] cms) throws Exception {
    SignedData data = SignedData.getInstance(ContentInfo.getInstance(cms).getContent());
    ContentInfo content =
        new ContentInfo(CMSObjectIdentifiers.data, new DEROctetString(new byte[] {1}));
    SignedData rebuilt =
        new SignedData(
            data.getDigestAlgorithms(),
            content,
            data.getCertificates(),
            null,
            data.getSignerInfos());
    return new ContentInfo(CMSObjectIdentifiers.signedData, rebuilt).getEncoded(ASN1Encoding.DER);
  }

  private static byte[] rebuilt(
      byte[] cms, UnaryOperator<List<SignerInfo>> change, @Nullable ASN1Set certificates)
      throws Exception {
    SignedData data = SignedData.getInstance(ContentInfo.getInstance(cms).getContent());
    List<SignerInfo> signers = new ArrayList<>();
    data.getSignerInfos().forEach(each -> signers.add(SignerInfo.getInstance(each)));
    ASN1EncodableVector changed = new ASN1EncodableVector();
    change.apply(signers).forEach(changed::add);
    SignedData rebuilt =
        new SignedData(
            data.getDigestAlgorithms(),
            data.getEncapContentInfo(),
            certificates == null ? data.getCertificates() : certificates,
            null,
            new DERSet(changed));
    return new ContentInfo(CMSObjectIdentifiers.signedData, rebuilt).getEncoded(ASN1Encoding.DER);
  }
}
