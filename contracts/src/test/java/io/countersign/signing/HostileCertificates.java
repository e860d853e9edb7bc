package io.countersign.signing;

import io.countersign.documents.Digest;
import io.countersign.documents.Document;
import io.countersign.documents.Dossier;
import io.countersign.documents.PreparedSignature;
import io.countersign.documents.Preservation;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;

/**
 * Certificates by which the search for issuers would never end: all of one name, so that each could
 * be the issuer of each, with the keys that take longest, in a row or with none fitting another.
 */
final class HostileCertificates {

  private static final X500Name NAME = new X500Name("CN=Everybody");
  private static final int STAMPS = 40;

  private HostileCertificates() {}

  /** Files that hold them, by name. */
  static Map<String, Document> files(Document twice, DemoNotary notary) throws Exception {
    Document stamped = twice;
    for (int at = 0; at < STAMPS; at++) {
      PreparedSignature prepared = PreparedSignature.prepareStamp(stamped);
      Digest imprint = Digest.of(prepared.bytesToSign());
      stamped = prepared.embed(stamp(imprint, notary));
    }
    return Map.of(
        "two-hundred-strangers", withCertificates(twice, strangers(190)),
        "two-hundred-in-a-row", withCertificates(twice, row(190, keys())),
        "forty-false-stamps", stamped);
  }

  private static Document withCertificates(Document document, List<X509Certificate> all)
      throws Exception {
    List<byte[]> encoded = new ArrayList<>();
    for (X509Certificate each : all) {
      encoded.add(each.getEncoded());
    }
    return Preservation.withDossier(document, new Dossier(encoded, List.of(), List.of()));
  }

  private static List<X509Certificate> strangers(int count) throws Exception {
    KeyPair own = keys();
    PrivateKey other = keys().getPrivate();
    List<X509Certificate> all = new ArrayList<>();
    for (int at = 0; at < count; at++) {
      all.add(certificate(own.getPublic(), other, at, false));
    }
    return all;
  }

  /** Each issued by the next, the first one for time-stamps. */
  private static List<X509Certificate> row(int count, KeyPair first) throws Exception {
    List<X509Certificate> all = new ArrayList<>();
    KeyPair own = first;
    for (int at = 0; at < count; at++) {
      KeyPair next = keys();
      all.add(certificate(own.getPublic(), next.getPrivate(), at, at == 0));
      own = next;
    }
    return all;
  }

  private static byte[] stamp(Digest imprint, DemoNotary notary) throws Exception {
    KeyPair own = keys();
    List<X509Certificate> row = row(CertificateCheck.MOST, own);
    Signer clock = new Signer("Everybody", own.getPrivate(), row.subList(0, 1));
    TimeStampRequestGenerator question = new TimeStampRequestGenerator();
    question.setCertReq(true);
    byte[] answer =
        new DemoClock(clock, notary.clock)
            .answer(question.generate(TSPAlgorithms.SHA256, imprint.octets()).getEncoded());
    SignedData data =
        SignedData.getInstance(
            ContentInfo.getInstance(new TimeStampResponse(answer).getTimeStampToken().getEncoded())
                .getContent());
    ASN1EncodableVector all = new ASN1EncodableVector();
    for (X509Certificate each : row) {
      all.add(Certificate.getInstance(each.getEncoded()));
    }
    SignedData more =
        new SignedData(
            data.getDigestAlgorithms(),
            data.getEncapContentInfo(),
            new DERSet(all),
            null,
            data.getSignerInfos());
    return new ContentInfo(CMSObjectIdentifiers.signedData, more).getEncoded(ASN1Encoding.DER);
  }

  private static KeyPair keys() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp521r1"));
    return generator.generateKeyPair();
  }

  private static X509Certificate certificate(
      PublicKey key, PrivateKey issuer, int serial, boolean clock) throws Exception {
    JcaX509v3CertificateBuilder builder =
        new JcaX509v3CertificateBuilder(
            NAME,
            BigInteger.valueOf(serial + 1),
            Date.from(Office.NOON.minus(Duration.ofDays(1))),
            Date.from(Office.NOON.plus(Duration.ofDays(300))),
            NAME,
            key);
    if (clock) {
      builder.addExtension(
          Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
    }
    return new JcaX509CertificateConverter()
        .getCertificate(
            builder.build(new JcaContentSignerBuilder("SHA512withECDSA").build(issuer)));
  }
}
