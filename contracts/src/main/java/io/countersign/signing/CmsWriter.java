package io.countersign.signing;

import java.io.IOException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuerSerial;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.CMSAttributeTableGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/**
 * Writes the CMS of a PAdES baseline signature (EN 319 142-1, 6.3; EN 319 122-1): one signer, no
 * content, the whole chain, signing-certificate-v2, and no signing-time, which stands in the PDF.
 */
final class CmsWriter {

  private CmsWriter() {}

  static byte[] detached(byte[] content, Signer signer, Optional<BookingBinding> binding) {
    X509Certificate certificate = signer.chain().get(0);
    try {
      JcaSignerInfoGeneratorBuilder builder =
          new JcaSignerInfoGeneratorBuilder(
              new JcaDigestCalculatorProviderBuilder().build(), algorithm -> algorithm);
      builder.setSignedAttributeGenerator(attributes(certificate, binding));
      CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
      generator.addSignerInfoGenerator(builder.build(signer.contentSigner(), certificate));
      generator.addCertificates(new JcaCertStore(signer.chain()));
      return generator
          .generate(new CMSProcessableByteArray(content), false)
          .getEncoded(ASN1Encoding.DER);
    } catch (CMSException | OperatorCreationException | CertificateEncodingException e) {
      throw new IllegalStateException("The signature of " + signer + " cannot be made", e);
    } catch (IOException e) {
      throw new IllegalStateException("The signature of " + signer + " cannot be encoded", e);
    }
  }

  /** The same signature with a time-stamp of its value as its one unsigned attribute. */
  static byte[] stamped(byte[] cms, byte[] token) {
    try {
      SignedData data = SignedData.getInstance(ContentInfo.getInstance(cms).getContent());
      SignerInfo signer = SignerInfo.getInstance(data.getSignerInfos().getObjectAt(0));
      Attribute attribute =
          new Attribute(
              PKCSObjectIdentifiers.id_aa_signatureTimeStampToken,
              new DERSet(ASN1Primitive.fromByteArray(token)));
      SignerInfo stamped =
          new SignerInfo(
              signer.getSID(),
              signer.getDigestAlgorithm(),
              signer.getAuthenticatedAttributes(),
              signer.getDigestEncryptionAlgorithm(),
              signer.getEncryptedDigest(),
              new DERSet(attribute));
      SignedData whole =
          new SignedData(
              data.getDigestAlgorithms(),
              data.getEncapContentInfo(),
              data.getCertificates(),
              null,
              new DERSet(stamped));
      return new ContentInfo(CMSObjectIdentifiers.signedData, whole).getEncoded(ASN1Encoding.DER);
    } catch (IOException e) {
      throw new IllegalStateException("The time-stamp cannot be added to the signature", e);
    }
  }

  static CMSAttributeTableGenerator attributes(
      X509Certificate certificate, Optional<BookingBinding> binding)
      throws CertificateEncodingException {
    AttributeTable own =
        new AttributeTable(
            new Attribute(
                PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                new DERSet(signingCertificate(certificate))));
    if (binding.isPresent()) {
      own = own.add(BookingBinding.OID, binding.get().toAsn1());
    }
    DefaultSignedAttributeTableGenerator usual = new DefaultSignedAttributeTableGenerator(own);
    return parameters -> usual.getAttributes(parameters).remove(CMSAttributes.signingTime);
  }

  private static SigningCertificateV2 signingCertificate(X509Certificate certificate)
      throws CertificateEncodingException {
    JcaX509CertificateHolder holder = new JcaX509CertificateHolder(certificate);
    IssuerSerial serial =
        new IssuerSerial(
            new GeneralNames(new GeneralName(holder.getIssuer())), holder.getSerialNumber());
    ESSCertIDv2 id = new ESSCertIDv2(Signer.digest(certificate).octets(), serial);
    return SigningCertificateV2.getInstance(new DERSequence(new DERSequence(id)));
  }
}
