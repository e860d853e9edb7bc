package io.countersign.signing;

import io.countersign.documents.Digest;
import io.countersign.documents.Document;
import io.countersign.documents.PreparedSignature;
import io.countersign.documents.Reading;
import io.countersign.documents.SignatureMark;
import io.countersign.documents.SignatureTerms;
import io.countersign.documents.UnsignableDocument;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Puts seals on documents: PAdES baseline B-B or, with time-stamps, B-T (EN 319 142-1), each in a
 * revision of its own, so that the ones before stay valid. A document that carries the file of a
 * {@link SubjectKind} is bound to it.
 */
public final class Seal {

  private final Clock clock;
  private final Optional<TimeStamps> stamps;

  /** Seals whose time is the word of this clock. */
  public Seal(Clock clock) {
    this.clock = clock;
    this.stamps = Optional.empty();
  }

  /** Seals whose time an authority has stamped. */
  public Seal(Clock clock, TimeStamps stamps) {
    this.clock = clock;
    this.stamps = Optional.of(stamps);
  }

  /**
   * The document with the signer's signature in a prepared field.
   *
   * @throws UnsignableDocument when the document is damaged or not ours, the field is missing or
   *     taken, or the embedded file is not usable
   * @throws TimeStampUnavailable when the time should be stamped and no authority does; nothing is
   *     signed then
   */
  public Sealed sign(Document document, Signer signer, SealTerms terms) {
    Start start = start(document, signer, terms);
    byte[] plain = CmsWriter.detached(start.prepared.bytesToSign(), signer, start.binding);
    Optional<byte[]> token = stamps.map(s -> s.stamp(CmsReader.signatureValue(plain)));
    byte[] cms = token.map(t -> CmsWriter.stamped(plain, t)).orElse(plain);
    return new Sealed(
        start.prepared.embed(cms),
        start.words.at(),
        signer.certificate(),
        signer.subject(),
        signer.chain().get(0).getSerialNumber().toString(16),
        signer.level(),
        token.map(DetachedStamp::time),
        CmsReader.signatureValue(cms),
        start.binding);
  }

  /**
   * The bytes that a signer has to sign who keeps the key elsewhere: the signed attributes in DER
   * (RFC 5652, 5.4). The same document, signer, terms and time give the same bytes.
   *
   * @throws UnsignableDocument as for {@link #sign}
   */
  public byte[] attributesToSign(Document document, Signer signer, SealTerms terms) {
    Start start = start(document, signer, terms);
    return CmsReader.signedAttributes(
        CmsWriter.detached(start.prepared.bytesToSign(), signer, start.binding));
  }

  /** Everything about a signature but its value. */
  private record Start(
      SignatureTerms words, PreparedSignature prepared, Optional<BookingBinding> binding) {}

  private Start start(Document document, Signer signer, SealTerms terms) {
    Reading reading = Reading.of(document);
    SignatureTerms words =
        SignatureTerms.of(terms.field(), clock.instant(), signer.name())
            .because(terms.reason())
            .in(terms.location());
    PreparedSignature prepared =
        PreparedSignature.prepare(
            document,
            words,
            stamps.isPresent() ? PreparedSignature.STAMPED : PreparedSignature.PLAIN);
    Optional<BookingBinding> binding =
        subject(reading).map(subject -> new BookingBinding(subject, previous(reading, terms)));
    return new Start(words, prepared, binding);
  }

  private static Optional<SubjectRef> subject(Reading reading) {
    try {
      return SubjectFile.in(reading.attachments());
    } catch (Objection e) {
      throw new UnsignableDocument("The document cannot be signed. " + e.finding());
    }
  }

  private static Optional<Digest> previous(Reading reading, SealTerms terms) {
    List<SignatureMark> before = reading.signatures();
    if (before.isEmpty()) {
      return terms.following();
    }
    SignatureMark last = before.get(before.size() - 1);
    return Optional.of(CmsReader.signatureValue(last.contents()));
  }
}
