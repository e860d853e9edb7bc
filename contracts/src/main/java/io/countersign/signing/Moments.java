package io.countersign.signing;

import java.io.IOException;
import java.text.ParseException;
import java.time.Instant;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1Primitive;

/** Extensions that are a point in time. */
final class Moments {

  private Moments() {}

  /** The time in the content of an extension; nothing when it is none. */
  static Optional<Instant> read(byte[] content) {
    try {
      return Optional.of(
          ASN1GeneralizedTime.getInstance(ASN1Primitive.fromByteArray(content))
              .getDate()
              .toInstant());
    } catch (IOException | ParseException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
