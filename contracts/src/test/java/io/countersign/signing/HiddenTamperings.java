package io.countersign.signing;

import static io.countersign.signing.MessageTamperings.binding;
import static io.countersign.signing.MessageTamperings.booking;

import io.countersign.documents.Digest;
import io.countersign.documents.Document;
import io.countersign.documents.PreparedSignature;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;
import org.jspecify.annotations.Nullable;

/** What can be hidden in those parts of a message that nobody has signed. */
final class HiddenTamperings {

  private static final DERUTF8String HIDDEN = new DERUTF8String("hidden");
  private static final ASN1ObjectIdentifier SOME = new ASN1ObjectIdentifier("1.2.3.4");

  /** In a message: the name of its signer, and its version. */
  private static final int[] SID = {1, 0, 4, 0, 1};

  private static final int[] VERSION = {1, 0, 0};

  private final Tampering.Collected all = new Tampering.Collected();
  private final Victim victim;

  private HiddenTamperings(Victim victim) {
    this.victim = victim;
  }

  static List<Tampering> of(Victim victim) {
    HiddenTamperings tamperings = new HiddenTamperings(victim);
    tamperings.signatures();
    tamperings.stamps();
    tamperings.named();
    return tamperings.all.list();
  }

  private void signatures() {
    all.add(
        "attribute-with-more",
        "The attribute of the time-stamp has a part more than attributes have.",
        "CMS_ATTRIBUTES",
        () ->
            with(
                token ->
                    new DERSequence(
                        new ASN1Encodable[] {
                          PKCSObjectIdentifiers.id_aa_signatureTimeStampToken,
                          new DERSet(token),
                          HIDDEN
                        })));
  }

  private void named() {
    all.add(
        "value-in-other-form",
        "The value of the signature is written with the other s, which holds as well.",
        "SIGNATURE_AMBIGUOUS",
        () ->
            CraftedCms.embed(
                victim.paper(),
                CraftedCms.terms("seller", Office.NOON, "Inés Rossi"),
                content -> stamped(CraftedCms.inOtherForm(plain(content)), token -> token)));
    all.add(
        "signer-named-with-more",
        "Something is hidden behind the number of the signer's certificate.",
        "CMS_ENCODING",
        () ->
            CraftedCms.embed(
                victim.paper(),
                CraftedCms.terms("seller", Office.NOON, "Inés Rossi"),
                content ->
                    DerEdit.of(
                        stamped(plain(content), token -> token), DerEdit.adding(HIDDEN), SID)));
    within(
        "stamp-signer-named-with-more",
        "Something is hidden behind the number of the authority's certificate.",
        DerEdit.adding(HIDDEN),
        SID);
    within(
        "stamp-of-another-kind",
        "The time-stamp claims to be some other kind of message.",
        type -> SOME,
        0);
    within(
        "stamp-of-strange-version",
        "The version of the time-stamp is a text written as a number.",
        version ->
            new ASN1Integer(new BigInteger(1, HIDDEN.getString().getBytes(StandardCharsets.UTF_8))),
        VERSION);
  }

  private void stamps() {
    ASN1Set unsigned =
        new DERSet(new Attribute(CMSAttributes.counterSignature, new DERSet(HIDDEN)));
    ASN1Encodable other =
        new DERTaggedObject(false, 1, new DERSequence(new ASN1Encodable[] {SOME, HIDDEN}));
    stamp(
        "stamp-with-attribute",
        "The time-stamp gets an unsigned attribute.",
        t -> t.unsigned = unsigned);
    stamp(
        "stamp-with-certificate",
        "The time-stamp gets the certificate of a signer.",
        t -> t.certificates.add(jurgen()));
    stamp(
        "stamp-with-list",
        "The time-stamp gets a list of revocations of a kind of its own.",
        t -> t.lists = new DERSet(other));
    stamp(
        "stamp-with-algorithm",
        "The time-stamp gets an algorithm more, with parameters.",
        t -> t.digests.add(new AlgorithmIdentifier(SOME, HIDDEN)));
    stamp(
        "stamp-with-altered-root",
        "The root in the time-stamp is altered, though what it issued still fits it.",
        t -> t.certificates = altered(t.certificates));
    all.add(
        "archive-stamp-with-attribute",
        "The time-stamp of the document gets an unsigned attribute.",
        "TIMESTAMP_INVALID",
        () -> archived(t -> t.unsigned = unsigned));
    all.add(
        "archive-stamp-with-certificate",
        "The time-stamp of the document gets the certificate of a signer.",
        "TIMESTAMP_INVALID",
        () -> archived(t -> t.certificates.add(jurgen())));
  }

  /** The same certificates, where that of the root has another value for its signature. */
  private ASN1EncodableVector altered(ASN1EncodableVector certificates) {
    ASN1EncodableVector all = new ASN1EncodableVector();
    for (int at = 0; at < certificates.size(); at++) {
      Certificate each = Certificate.getInstance(certificates.get(at));
      boolean root = each.getSubject().equals(each.getIssuer());
      ASN1Encodable value = root ? new DERBitString(new byte[9]) : each.getSignature();
      all.add(
          new DERSequence(
              new ASN1Encodable[] {each.getTBSCertificate(), each.getSignatureAlgorithm(), value}));
    }
    return all;
  }

  private interface Edit {
    void of(Token token);
  }

  private void stamp(String name, String deed, Edit edit) {
    all.add(
        name,
        deed,
        "TIMESTAMP_INVALID",
        () ->
            with(
                token ->
                    new Attribute(
                        PKCSObjectIdentifiers.id_aa_signatureTimeStampToken,
                        new DERSet(edited(token, edit)))));
  }

  private void within(String name, String deed, UnaryOperator<ASN1Primitive> change, int... path) {
    all.add(
        name,
        deed,
        "TIMESTAMP_INVALID",
        () ->
            CraftedCms.embed(
                victim.paper(),
                CraftedCms.terms("seller", Office.NOON, "Inés Rossi"),
                content -> stamped(plain(content), token -> DerEdit.of(token, change, path))));
  }

  private interface Change {
    byte[] of(byte[] token) throws Exception;
  }

  private byte[] plain(byte[] content) {
    return CmsWriter.detached(content, victim.notary().ines(), binding(booking()));
  }

  private byte[] stamped(byte[] plain, Change change) throws Exception {
    return CmsWriter.stamped(
        plain, change.of(victim.notary().stamps.stamp(CmsReader.signatureValue(plain))));
  }

  private Certificate jurgen() {
    try {
      return Certificate.getInstance(victim.notary().jurgen().chain().get(0).getEncoded());
    } catch (CertificateEncodingException e) {
      throw new AssertionError(e);
    }
  }

  /** A signed contract whose time-stamp stands in an attribute that is made from it. */
  private Document with(Function<ASN1Primitive, ASN1Encodable> attribute) {
    return CraftedCms.embed(
        victim.paper(),
        CraftedCms.terms("seller", Office.NOON, "Inés Rossi"),
        content -> {
          byte[] plain = plain(content);
          byte[] token = victim.notary().stamps.stamp(CmsReader.signatureValue(plain));
          return CraftedCms.withUnsigned(
              plain, new DERSet(attribute.apply(ASN1Primitive.fromByteArray(token))));
        });
  }

  private Document archived(Edit edit) throws Exception {
    PreparedSignature prepared =
        PreparedSignature.prepareStamp(victim.notary().longTerm.withEvidence(victim.twice()));
    byte[] token = victim.notary().stamps.stamp(Digest.of(prepared.bytesToSign()));
    return prepared.embed(
        edited(ASN1Primitive.fromByteArray(token), edit).getEncoded(ASN1Encoding.DER));
  }

  /** The parts of a token that its authority did not sign. */
  private static final class Token {
    final ASN1EncodableVector digests = new ASN1EncodableVector();
    ASN1EncodableVector certificates = new ASN1EncodableVector();
    @Nullable ASN1Set lists;
    @Nullable ASN1Set unsigned;
  }

  private static ASN1Primitive edited(ASN1Primitive token, Edit edit) {
    SignedData data = SignedData.getInstance(ContentInfo.getInstance(token).getContent());
    SignerInfo signer = SignerInfo.getInstance(data.getSignerInfos().getObjectAt(0));
    Token parts = new Token();
    data.getDigestAlgorithms().forEach(parts.digests::add);
    data.getCertificates().forEach(parts.certificates::add);
    edit.of(parts);
    SignerInfo changed =
        new SignerInfo(
            signer.getSID(),
            signer.getDigestAlgorithm(),
            signer.getAuthenticatedAttributes(),
            signer.getDigestEncryptionAlgorithm(),
            signer.getEncryptedDigest(),
            parts.unsigned);
    return new ContentInfo(
            CMSObjectIdentifiers.signedData,
            new SignedData(
                new DERSet(parts.digests),
                data.getEncapContentInfo(),
                new DERSet(parts.certificates),
                parts.lists,
                new DERSet(changed)))
        .toASN1Primitive();
  }
}
