package io.countersign.signing;

import static io.countersign.signing.SealFlaw.TIMESTAMP_INVALID;

import io.countersign.documents.Digest;
import io.countersign.documents.Document;
import io.countersign.documents.Dossier;
import io.countersign.documents.PreparedSignature;
import io.countersign.documents.Preservation;
import io.countersign.documents.Reading;
import io.countersign.documents.SignatureMark;
import io.countersign.documents.StampMark;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.cms.ContentInfo;

/**
 * Keeps signed documents provable: PAdES B-LT by a dossier of certificates and fresh evidence, and
 * B-LTA by a time-stamp over all of it (EN 319 142-1, 6). A document is preserved again before the
 * certificate of its newest time-stamp runs out.
 */
public final class LongTerm {

  /** Authorities with several keys are drawn from until one comes a second time. */
  private static final int MOST_DRAWN = 3;

  private final TimeStamps stamps;
  private final Revocations authorities;
  private final TrustAnchors anchors;

  public LongTerm(TimeStamps stamps, Revocations authorities, TrustAnchors anchors) {
    this.stamps = stamps;
    this.authorities = authorities;
    this.anchors = anchors;
  }

  /**
   * The document with everything that proves its signatures (B-LT).
   *
   * @throws PreservationFailed when an authority gives no evidence, or the document is not sound
   */
  public Document withEvidence(Document document) {
    return withEvidence(document, List.of());
  }

  /**
   * The document with fresh evidence and one more time-stamp over all of it (B-LTA).
   *
   * @throws PreservationFailed when an authority gives no evidence, or the document is not sound
   * @throws TimeStampUnavailable when no authority stamps it
   */
  public Document archived(Document document) {
    List<TimeToken> drawn = new ArrayList<>();
    while (true) {
      PreparedSignature prepared = PreparedSignature.prepareStamp(withEvidence(document, drawn));
      byte[] der = stamps.stamp(Digest.of(prepared.bytesToSign()));
      TimeToken token = token(der);
      if (drawn.size() == MOST_DRAWN || isKept(token.authority(), document, drawn)) {
        return prepared.embed(der);
      }
      // the evidence about this authority must lie in the document before it stamps it
      drawn.add(token);
    }
  }

  private Document withEvidence(Document document, List<TimeToken> drawn) {
    try {
      return Preservation.withDossier(document, dossier(Reading.of(document), drawn));
    } catch (Objection e) {
      throw new PreservationFailed(e.finding().toString());
    }
  }

  private static boolean isKept(
      X509Certificate authority, Document document, List<TimeToken> drawn) {
    return drawn.stream().anyMatch(token -> token.authority().equals(authority))
        || Carried.by(Reading.of(document)).contains(authority);
  }

  private static TimeToken token(byte[] der) {
    try {
      return TimeToken.padded(der);
    } catch (Objection e) {
      throw new PreservationFailed(e.finding().toString());
    }
  }

  /**
   * When the certificate of the newest time-stamp over the document runs out; nothing when there is
   * none. It must be archived again before.
   */
  public Optional<Instant> provenUntil(Document document) {
    List<StampMark> found = Reading.of(document).stamps();
    if (found.isEmpty()) {
      return Optional.empty();
    }
    try {
      TimeToken newest = TimeToken.padded(found.get(found.size() - 1).contents());
      return Optional.of(newest.authority().getNotAfter().toInstant());
    } catch (Objection e) {
      return Optional.empty();
    }
  }

  private Dossier dossier(Reading reading, List<TimeToken> drawn) throws Objection {
    Set<X509Certificate> certificates = new LinkedHashSet<>();
    Map<X509Certificate, X509Certificate> issuers = new LinkedHashMap<>();
    for (SignatureMark mark : reading.signatures()) {
      CmsReader.Cms cms = CmsReader.read(mark.contents());
      X509Certificate signer = SignatureCheck.certificate(cms);
      add(
          new CertificateCheck(anchors).requireTrusted(signer, cms.certificates(), mark.at()),
          certificates,
          issuers);
      var token = AttributeCheck.timeStampToken(cms);
      if (token.isEmpty() && reading.stamps().isEmpty()) {
        throw new Objection(
            TIMESTAMP_INVALID, "The signature in field " + mark.field() + " has no time-stamp.");
      }
      if (token.isPresent()) {
        add(chain(TimeToken.of(ContentInfo.getInstance(token.get()))), certificates, issuers);
      }
    }
    for (StampMark stamp : reading.stamps()) {
      add(chain(TimeToken.padded(stamp.contents())), certificates, issuers);
    }
    for (TimeToken token : drawn) {
      add(chain(token), certificates, issuers);
    }
    return dossier(certificates, issuers);
  }

  private List<X509Certificate> chain(TimeToken token) throws Objection {
    return token.requireTrusted(anchors.clocks(), List.of());
  }

  private static void add(
      List<X509Certificate> chain,
      Set<X509Certificate> certificates,
      Map<X509Certificate, X509Certificate> issuers) {
    certificates.addAll(chain);
    for (int at = 0; at + 1 < chain.size(); at++) {
      if (!CertificateCheck.isNeverRevoked(chain.get(at))) {
        issuers.put(chain.get(at), chain.get(at + 1));
      }
    }
  }

  private Dossier dossier(
      Set<X509Certificate> certificates, Map<X509Certificate, X509Certificate> issuers) {
    Set<X509Certificate> all = new LinkedHashSet<>(certificates);
    List<RevocationEvidence> gathered = new ArrayList<>();
    issuers.forEach(
        (certificate, issuer) -> {
          boolean listed =
              Revocations.hasOnlyLists(certificate)
                  && gathered.stream().anyMatch(e -> isAbout(e, certificate, issuer));
          if (!listed) {
            List<String> failures = new ArrayList<>();
            gathered.add(
                authorities
                    .about(certificate, issuer, failures)
                    .orElseThrow(() -> new PreservationFailed(noEvidence(certificate, failures))));
          }
        });
    List<byte[]> responses = new ArrayList<>();
    List<byte[]> lists = new ArrayList<>();
    for (RevocationEvidence evidence : gathered) {
      if (evidence instanceof OcspEvidence response) {
        responses.add(response.der());
        all.addAll(response.certificates());
      } else {
        lists.add(evidence.der());
      }
    }
    return new Dossier(all.stream().map(LongTerm::encoded).toList(), responses, lists);
  }

  private static boolean isAbout(
      RevocationEvidence evidence, X509Certificate certificate, X509Certificate issuer) {
    return evidence.about(certificate, issuer, evidence.asOf()).isPresent();
  }

  private static String noEvidence(X509Certificate certificate, List<String> failures) {
    return "No authority says whether the certificate of \"%s\" was revoked: %s"
        .formatted(
            certificate.getSubjectX500Principal().getName(),
            failures.isEmpty() ? "it names none" : String.join("; ", failures));
  }

  private static byte[] encoded(X509Certificate certificate) {
    try {
      return certificate.getEncoded();
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("A parsed certificate has an encoding", e);
    }
  }
}
