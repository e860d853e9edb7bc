package io.countersign.signing;

import static io.countersign.signing.PaperTamperings.document;

import io.countersign.documents.Digest;
import io.countersign.documents.Document;
import io.countersign.documents.Reading;
import io.countersign.documents.Samples;
import io.countersign.documents.SignatureTerms;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;

/** What can be done to the message of a signature, its attributes and its binding. */
final class MessageTamperings {

  private final Tampering.Collected all = new Tampering.Collected();
  private final Victim victim;

  private MessageTamperings(Victim victim) {
    this.victim = victim;
  }

  static List<Tampering> of(Victim victim) {
    MessageTamperings tamperings = new MessageTamperings(victim);
    tamperings.messages();
    tamperings.attributes();
    tamperings.bindings();
    return tamperings.all.list();
  }

  private void messages() {
    all.add(
        "name-claimed",
        "The signature claims another name than its certificate.",
        "SIGNER_NAME",
        () -> sealed(victim.paper(), "The President", this::good));
    byte[] foreign = cms(victim.other());
    all.add(
        "message-of-another",
        "The signature of another contract is put in.",
        "DIGEST_MISMATCH",
        () -> crafted(content -> foreign));
    all.add(
        "two-signers",
        "The message has two signers.",
        "CMS_SHAPE",
        () -> crafted(content -> CraftedCms.withSignerTwice(good(content))));
    all.add(
        "content-inside",
        "The message carries content of its own.",
        "CMS_SHAPE",
        () -> crafted(content -> CraftedCms.withContent(good(content))));
    all.add(
        "no-message",
        "The place holds some other DER.",
        "CMS_ENCODING",
        () -> crafted(content -> new byte[] {0x30, 3, 2, 1, 5}));
    all.add(
        "indefinite-length",
        "The message is BER and not DER.",
        "CMS_ENCODING",
        () -> crafted(content -> indefinite(good(content))));
    all.add(
        "key-of-another",
        "The message is signed with another key than its certificate's.",
        "SIGNATURE_WRONG",
        () -> {
          Signer mixed =
              new Signer(
                  "Inés Rossi", victim.notary().jurgen().key(), victim.notary().ines().chain());
          return crafted(content -> CmsWriter.detached(content, mixed, binding(booking())));
        });
    all.add(
        "weak-digest",
        "The message is digested with SHA-1.",
        "ALGORITHM_WEAK",
        () ->
            crafted(
                content ->
                    stamped(
                        CraftedCms.withAlgorithm(
                            content, victim.notary().ines(), "SHA1withECDSA"))));
    all.add(
        "useless-certificate",
        "The message carries a certificate of somebody else as well.",
        "CERTIFICATE_CONTENT",
        () ->
            crafted(
                content -> {
                  var more = new ArrayList<>(victim.notary().ines().chain());
                  more.add(victim.notary().jurgen().chain().get(0));
                  return CraftedCms.withCertificates(good(content), more);
                }));
    all.add(
        "certificate-missing",
        "The message carries only the certificate of somebody else.",
        "CERTIFICATE_CONTENT",
        () ->
            crafted(
                content ->
                    CraftedCms.withCertificates(
                        good(content), List.of(victim.notary().jurgen().chain().get(0)))));
  }

  private void attributes() {
    Attribute time =
        new Attribute(CMSAttributes.signingTime, new DERSet(new Time(Date.from(Office.NOON))));
    all.add(
        "signing-time",
        "The message says a time of its own.",
        "CMS_ATTRIBUTES",
        () -> attributes(t -> t.add(time.getAttrType(), time.getAttributeValues()[0])));
    all.add(
        "no-signing-certificate",
        "The message does not say whose it is.",
        "CMS_ATTRIBUTES",
        () -> attributes(t -> t.remove(PKCSObjectIdentifiers.id_aa_signingCertificateV2)));
    all.add(
        "other-signing-certificate",
        "The message names another certificate than its signer's.",
        "CERTIFICATE_CONTENT",
        () ->
            attributes(
                t ->
                    t.remove(PKCSObjectIdentifiers.id_aa_signingCertificateV2)
                        .add(
                            PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                            new SigningCertificateV2(
                                new ESSCertIDv2(
                                    Signer.digest(victim.notary().jurgen().chain().get(0))
                                        .octets())))));
    all.add(
        "no-algorithm-protection",
        "The message does not protect its algorithms.",
        "CMS_ATTRIBUTES",
        () -> attributes(t -> t.remove(CMSAttributes.cmsAlgorithmProtect)));
    all.add(
        "countersigned",
        "An unsigned countersignature is added.",
        "CMS_ATTRIBUTES",
        () ->
            crafted(
                content ->
                    CraftedCms.withUnsigned(
                        good(content),
                        new DERSet(
                            new Attribute(
                                CMSAttributes.counterSignature,
                                new DERSet(new DERUTF8String("x")))))));
    all.add(
        "two-stamps",
        "The signature carries two time-stamps.",
        "CMS_ATTRIBUTES",
        () ->
            crafted(
                content -> {
                  byte[] plain = good(content);
                  ASN1Primitive token =
                      ASN1Primitive.fromByteArray(
                          victim.notary().stamps.stamp(CmsReader.signatureValue(plain)));
                  ASN1EncodableVector both = new ASN1EncodableVector();
                  both.add(token);
                  both.add(new DERUTF8String("x"));
                  return CraftedCms.withUnsigned(
                      plain,
                      new DERSet(
                          new Attribute(
                              PKCSObjectIdentifiers.id_aa_signatureTimeStampToken,
                              new DERSet(both))));
                }));
  }

  private void bindings() {
    Digest hash = Digest.of(new byte[] {1});
    all.add(
        "binding-missing",
        "The signature is bound to no booking.",
        "BINDING_MISSING",
        () -> bound(Optional.empty()));
    all.add(
        "binding-garbage",
        "The binding cannot be read.",
        "BINDING_MALFORMED",
        () ->
            attributes(
                t -> t.remove(BookingBinding.OID).add(BookingBinding.OID, new DERUTF8String("x"))));
    all.add(
        "booking-tampered",
        "The booking in the file is not the signed one.",
        "BOOKING_HASH",
        () -> bound(binding(new SubjectRef("B-1001", 1, hash))));
    all.add(
        "booking-of-another",
        "The signature is bound to another booking.",
        "BOOKING_IDENTITY",
        () -> bound(binding(new SubjectRef("B-1002", 1, booking().hash()))));
    all.add(
        "booking-of-later",
        "The signature is bound to a later revision.",
        "BOOKING_IDENTITY",
        () -> bound(binding(new SubjectRef("B-1001", 2, booking().hash()))));
    all.add(
        "booking-spelt-otherwise",
        "The booking in the file is not in canonical form.",
        "BOOKING_NOT_CANONICAL",
        () ->
            sealed(
                Office.printed(Samples.contract("{ \"bookingId\":\"B-1001\",\"revision\":1}")),
                "Inés Rossi",
                this::good));
    all.add(
        "chain-broken",
        "The second signature does not name the first.",
        "CHAIN_BROKEN",
        () -> {
          SignatureTerms terms = CraftedCms.terms("customer", Office.NOON, "Jürgen van Dijk");
          return CraftedCms.embed(
              victim.once(),
              terms,
              content ->
                  stamped(
                      CmsWriter.detached(content, victim.notary().jurgen(), binding(booking()))));
        });
  }

  private Document bound(Optional<BookingBinding> binding) {
    return crafted(
        content -> stamped(CmsWriter.detached(content, victim.notary().ines(), binding)));
  }

  /** A message whose attributes are changed after its time is taken out. */
  private Document attributes(UnaryOperator<AttributeTable> change) {
    return crafted(
        content ->
            stamped(
                CraftedCms.withSignedAttributes(
                    content,
                    victim.notary().ines(),
                    table -> change.apply(table.remove(CMSAttributes.signingTime)))));
  }

  private Document crafted(CraftedCms.Maker maker) {
    return sealed(victim.paper(), "Inés Rossi", maker);
  }

  private static Document sealed(Document paper, String name, CraftedCms.Maker maker) {
    return CraftedCms.embed(paper, CraftedCms.terms("seller", Office.NOON, name), maker);
  }

  /** A message with nothing wrong, and a time-stamp. */
  private byte[] good(byte[] content) {
    return stamped(CmsWriter.detached(content, victim.notary().ines(), binding(booking())));
  }

  private byte[] stamped(byte[] plain) {
    return CmsWriter.stamped(plain, victim.notary().stamps.stamp(CmsReader.signatureValue(plain)));
  }

  static SubjectRef booking() {
    return new SubjectRef("B-1001", 1, Digest.of(Samples.BOOKING.getBytes(StandardCharsets.UTF_8)));
  }

  static Optional<BookingBinding> binding(SubjectRef booking) {
    return Optional.of(new BookingBinding(booking, Optional.empty()));
  }

  private static byte[] cms(Document document) {
    byte[] contents = Reading.of(document).signatures().get(0).contents();
    int length = contents.length;
    while (contents[length - 1] == 0) {
      length--;
    }
    return Arrays.copyOf(contents, length);
  }

  private static byte[] indefinite(byte[] der) {
    byte[] ber = new byte[der.length];
    System.arraycopy(der, 4, ber, 2, der.length - 4);
    ber[0] = 0x30;
    ber[1] = (byte) 0x80;
    return ber;
  }
}
