package io.countersign.signing;

import io.countersign.documents.Document;
import io.countersign.documents.Dossier;
import io.countersign.documents.Preservation;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.List;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.ocsp.BasicOCSPResponse;
import org.bouncycastle.asn1.x509.Certificate;

/** What can be put into the dossier of a document, which anybody may add to. */
final class DossierTamperings {

  private final Tampering.Collected all = new Tampering.Collected();
  private final Victim victim;
  private final DemoNotary notary;
  private final DemoNotary stranger;

  private DossierTamperings(Victim victim, DemoNotary stranger) {
    this.victim = victim;
    this.notary = victim.notary();
    this.stranger = stranger;
  }

  static List<Tampering> of(Victim victim, DemoNotary stranger) {
    DossierTamperings tamperings = new DossierTamperings(victim, stranger);
    tamperings.dossiers();
    return tamperings.all.list();
  }

  private void dossiers() {
    all.add(
        "dossier-of-stranger",
        "The dossier gets the certificate of another authority.",
        "DOSSIER_FOREIGN",
        () ->
            Preservation.withDossier(
                victim.archived(),
                new Dossier(
                    List.of(stranger.ines().chain().get(1).getEncoded()), List.of(), List.of())));
    all.add(
        "dossier-false-list",
        "The dossier gets a revocation list that its authority did not sign.",
        "DOSSIER_FOREIGN",
        () ->
            withList(
                victim.archived(), stranger.authority.answer(DemoAuthority.LIST, new byte[0])));
    all.add(
        "dossier-false-answer",
        "The dossier gets an answer that its authority did not sign.",
        "DOSSIER_FOREIGN",
        () -> {
          X509Certificate ines = stranger.ines().chain().get(0);
          byte[] answer =
              new Revocations(stranger.authority, stranger.clock)
                  .ocsp(
                      java.net.URI.create(DemoNotary.BASE + "/ocsp"),
                      ines,
                      stranger.ines().chain().get(1))
                  .der();
          return Preservation.withDossier(
              victim.archived(), new Dossier(List.of(), List.of(answer), List.of()));
        });
    all.add(
        "dossier-answer-with-certificate",
        "An answer of the authority gets the certificate of a signer.",
        "DOSSIER_FOREIGN",
        () -> withAnswer(answer -> withCertificate(answer, notary.jurgen().chain().get(0))));
    all.add(
        "dossier-answer-with-more",
        "An answer of the authority gets a part more than answers have.",
        "DOSSIER_FOREIGN",
        () ->
            withAnswer(answer -> DerEdit.of(answer, DerEdit.adding(new DERUTF8String("hidden")))));
  }

  private interface Change {
    byte[] of(byte[] answer) throws Exception;
  }

  private Document withAnswer(Change change) throws Exception {
    List<X509Certificate> chain = notary.ines().chain();
    byte[] answer =
        notary
            .revocations
            .ocsp(java.net.URI.create(DemoNotary.BASE + "/ocsp"), chain.get(0), chain.get(1))
            .der();
    return Preservation.withDossier(
        victim.archived(), new Dossier(List.of(), List.of(change.of(answer)), List.of()));
  }

  private static byte[] withCertificate(byte[] answer, X509Certificate more) throws Exception {
    Certificate certificate = Certificate.getInstance(more.getEncoded());
    return DerEdit.of(
        answer,
        octets -> {
          BasicOCSPResponse basic =
              BasicOCSPResponse.getInstance(ASN1OctetString.getInstance(octets).getOctets());
          ASN1EncodableVector all = new ASN1EncodableVector();
          basic.getCerts().forEach(all::add);
          all.add(certificate);
          try {
            return new DEROctetString(
                new BasicOCSPResponse(
                    basic.getTbsResponseData(),
                    basic.getSignatureAlgorithm(),
                    basic.getSignature(),
                    new DERSequence(all)));
          } catch (IOException e) {
            throw new AssertionError(e);
          }
        },
        1,
        0,
        1);
  }

  static Document withList(Document document, byte[] list) {
    return Preservation.withDossier(document, new Dossier(List.of(), List.of(), List.of(list)));
  }
}
