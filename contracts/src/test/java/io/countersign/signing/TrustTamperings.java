package io.countersign.signing;

import static io.countersign.signing.MessageTamperings.binding;
import static io.countersign.signing.MessageTamperings.booking;

import io.countersign.documents.Digest;
import io.countersign.documents.Document;
import io.countersign.documents.Graft;
import io.countersign.documents.PreparedSignature;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.x509.KeyPurposeId;

/** What can be done with keys, certificates, clocks and answers of one's own. */
final class TrustTamperings {

  private static final Instant NOON = Office.NOON;

  private final Tampering.Collected all = new Tampering.Collected();
  private int lost;
  private final Victim victim;
  private final DemoNotary notary;
  private final DemoNotary stranger;

  private TrustTamperings(Victim victim, Path directory) {
    this.victim = victim;
    this.notary = victim.notary();
    this.stranger = DemoNotary.in(directory);
  }

  static List<Tampering> of(Victim victim, Path directory) {
    TrustTamperings tamperings = new TrustTamperings(victim, directory);
    tamperings.certificates();
    tamperings.stamps();
    tamperings.archives();
    tamperings.revocations();
    List<Tampering> all = new ArrayList<>(tamperings.all.list());
    all.addAll(DossierTamperings.of(victim, tamperings.stranger));
    return all;
  }

  private void certificates() {
    Signer root = notary.vault.rootSigner();
    all.add(
        "certificate-expired",
        "The certificate had run out before.",
        "CERTIFICATE_OUT_OF_TIME",
        () ->
            by(
                new CraftedCertificate()
                    .valid(NOON.minus(Duration.ofDays(9)), NOON.minus(Duration.ofDays(1)))
                    .by(root)));
    all.add(
        "certificate-not-yet",
        "The certificate was not valid yet.",
        "CERTIFICATE_OUT_OF_TIME",
        () ->
            by(
                new CraftedCertificate()
                    .valid(NOON.plus(Duration.ofDays(1)), NOON.plus(Duration.ofDays(9)))
                    .by(root)));
    all.add(
        "certificate-self-made",
        "The signer issued the certificate himself.",
        "CERTIFICATE_UNTRUSTED",
        () -> by(new CraftedCertificate().bySelf()));
    all.add(
        "authority-look-alike",
        "An authority of the same name issued it.",
        "CERTIFICATE_UNTRUSTED",
        () -> by(stranger.ines()));
    all.add(
        "certificate-by-signer",
        "Another signer issued it, who may not issue.",
        "CERTIFICATE_UNTRUSTED",
        () -> by(new CraftedCertificate().by(notary.jurgen())));
    all.add(
        "certificate-of-authority",
        "It is the certificate of an authority.",
        "CERTIFICATE_USAGE",
        () -> by(new CraftedCertificate().authority().by(root)));
    all.add(
        "certificate-for-servers",
        "The certificate is for web servers.",
        "CERTIFICATE_USAGE",
        () -> by(new CraftedCertificate().purpose(KeyPurposeId.id_kp_serverAuth).by(root)));
    all.add(
        "certificate-for-stamps",
        "The certificate is for time-stamps.",
        "CERTIFICATE_USAGE",
        () -> by(new CraftedCertificate().purpose(KeyPurposeId.id_kp_timeStamping).by(root)));
    all.add(
        "certificate-of-two-names",
        "The certificate says two names.",
        "SIGNER_NAME",
        () -> by(new CraftedCertificate().subject("CN=Inés Rossi, CN=Jürgen van Dijk").by(root)));
    all.add(
        "key-weak",
        "The key is RSA with 1024 bits.",
        "ALGORITHM_WEAK",
        () -> {
          KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
          generator.initialize(1024);
          return by(new CraftedCertificate().keys(generator.generateKeyPair()).by(root));
        });
    all.add(
        "certificate-weak",
        "The certificate is signed over SHA-1.",
        "ALGORITHM_WEAK",
        () -> by(new CraftedCertificate().signedWith("SHA1withECDSA").by(root)));
    all.add(
        "certificate-revoked",
        "The certificate was revoked before.",
        "CERTIFICATE_REVOKED",
        () -> by(revoked()));
  }

  private void stamps() {
    all.add(
        "stamp-of-another",
        "The time-stamp is of another signature.",
        "TIMESTAMP_INVALID",
        () -> stampedBy(notary, Digest.of(new byte[] {7})));
    all.add(
        "stamp-by-stranger",
        "An authority that nobody trusts stamped the time.",
        "TIMESTAMP_INVALID",
        () -> stampedBy(stranger, null));
    all.add(
        "stamp-missing",
        "The time-stamp is taken away.",
        "LEVEL_TOO_LOW",
        () ->
            sealed(
                NOON, content -> CmsWriter.detached(content, notary.ines(), binding(booking()))));
    all.add(
        "time-backdated",
        "The signature claims a time long before its time-stamp.",
        "SIGNING_TIME",
        () ->
            sealed(
                NOON.minus(Duration.ofMinutes(90)),
                content -> good(content, new CraftedCertificate().by(notary.vault.rootSigner()))));
    all.add(
        "time-to-come",
        "The signature claims a time after its time-stamp.",
        "SIGNING_TIME",
        () -> sealed(NOON.plus(Duration.ofHours(1)), content -> good(content, notary.ines())));
  }

  private void archives() {
    all.add(
        "archive-stamp-of-another",
        "The time-stamp over the document is of another document.",
        "TIMESTAMP_INVALID",
        () -> archivedWith(notary, new byte[] {7}));
    all.add(
        "archive-stamp-by-stranger",
        "An authority that nobody trusts stamped the document.",
        "TIMESTAMP_INVALID",
        () -> {
          PreparedSignature prepared = prepared();
          return prepared.embed(stranger.stamps.stamp(Digest.of(prepared.bytesToSign())));
        });
    all.add(
        "archive-stamp-padded",
        "Something is hidden behind the time-stamp of the document.",
        "TIMESTAMP_INVALID",
        () -> PaperTamperings.edited(victim.archived(), "00>", "01>"));
    all.add(
        "archive-stamp-lower-case",
        "The digits of the time-stamp are written otherwise.",
        "SIGNATURE_CONTENTS",
        () -> {
          String text = PaperTamperings.text(victim.archived());
          int at = text.lastIndexOf("/Contents <") + 11;
          return PaperTamperings.document(
              text.substring(0, at)
                  + text.substring(at, at + 40).toLowerCase(java.util.Locale.ROOT)
                  + text.substring(at + 40));
        });
    all.add(
        "archive-stamp-claims",
        "The time-stamp of the document is made to claim a time in words.",
        "SIGNATURE_DICTIONARY",
        () ->
            PaperTamperings.edited(
                victim.archived(),
                "/Filter /Adobe.PPKLite\n/SubFilter /ETSI.RFC3161",
                "/Filter /Adobe.PPKLite\n/Name(M)/R /ETSI.RFC3161"));
    all.add(
        "signed-after-archive",
        "A signature is put in after the preservation.",
        "PDF_FORBIDDEN_CHANGE",
        () -> {
          Graft graft = Graft.on(notary.longTerm.archived(victim.once()));
          int form = graft.reference(graft.catalog(), "AcroForm");
          int seller = graft.reference(form, "Fields");
          int value = graft.next();
          return graft
              .with(seller + 1, "/V " + value + " 0 R")
              .put(value, "<<\n/Type /Sig\n>>")
              .done();
        });
  }

  private void revocations() {
    all.add(
        "dossier-from-before",
        "A list from before the revocation is kept as evidence.",
        "CERTIFICATE_REVOKED",
        () -> {
          notary.clock.pass(Duration.ofHours(-1));
          byte[] before = notary.authority.answer(DemoAuthority.LIST, new byte[0]);
          notary.clock.pass(Duration.ofHours(1));
          return DossierTamperings.withList(by(revoked()), before);
        });
  }

  /** A signer whose certificate was revoked just before. */
  private Signer revoked() {
    Identity once = new Identity("lost." + ++lost, "Inés Rossi", "Countersign Demo GmbH");
    Signer signer = notary.authority.signer(once);
    notary.authority.revoke(once, KeyKind.P256, RevocationReason.KEY_COMPROMISE);
    return signer;
  }

  private PreparedSignature prepared() {
    return PreparedSignature.prepareStamp(notary.longTerm.withEvidence(victim.twice()));
  }

  private Document archivedWith(DemoNotary by, byte[] content) {
    return prepared().embed(by.stamps.stamp(Digest.of(content)));
  }

  private Document stampedBy(DemoNotary clock, @org.jspecify.annotations.Nullable Digest imprint) {
    return sealed(
        NOON,
        content -> {
          byte[] plain = CmsWriter.detached(content, notary.ines(), binding(booking()));
          Digest own = CmsReader.signatureValue(plain);
          return CmsWriter.stamped(plain, clock.stamps.stamp(imprint == null ? own : imprint));
        });
  }

  private Document by(Signer signer) {
    return sealed(NOON, content -> good(content, signer));
  }

  private byte[] good(byte[] content, Signer signer) {
    byte[] plain = CmsWriter.detached(content, signer, binding(booking()));
    return CmsWriter.stamped(plain, notary.stamps.stamp(CmsReader.signatureValue(plain)));
  }

  private Document sealed(Instant at, CraftedCms.Maker maker) {
    return CraftedCms.embed(victim.paper(), CraftedCms.terms("seller", at, "Inés Rossi"), maker);
  }
}
