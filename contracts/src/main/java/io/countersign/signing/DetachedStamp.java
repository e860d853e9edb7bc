package io.countersign.signing;

import static io.countersign.signing.SealFlaw.TIMESTAMP_INVALID;

import io.countersign.documents.Digest;
import io.countersign.documents.Finding;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.cms.ContentInfo;

/**
 * A time-stamp (RFC 3161) that stands beside what it stamps. Its certificates are in it, so it is
 * checked offline; whether its authority was revoked since is not asked.
 *
 * @param at the time that the authority said, when it can be read
 * @param objections what is wrong with it; nothing when it holds
 */
public record DetachedStamp(Optional<Instant> at, List<Finding> objections) {

  public DetachedStamp {
    objections = List.copyOf(objections);
  }

  public boolean holds() {
    return objections.isEmpty();
  }

  /**
   * Looks at a token.
   *
   * @param token the TimeStampToken in DER
   * @param imprint what it should have been given for
   * @param anchors whose clocks are believed
   */
  public static DetachedStamp check(byte[] token, Digest imprint, TrustAnchors anchors) {
    Optional<Instant> at = Optional.empty();
    try {
      TimeToken read = read(token);
      at = Optional.of(read.at());
      read.requireImprint(imprint);
      CertificateCheck.requireInTime(read.authority(), read.at());
      read.requireTrusted(anchors.clocks(), List.of());
      return new DetachedStamp(at, List.of());
    } catch (Objection e) {
      return new DetachedStamp(at, List.of(e.finding()));
    }
  }

  /** The time in a token that was checked before. */
  static Instant time(byte[] token) {
    try {
      return read(token).at();
    } catch (Objection e) {
      throw new IllegalArgumentException("no time-stamp: " + e.finding(), e);
    }
  }

  private static TimeToken read(byte[] token) throws Objection {
    try {
      ContentInfo content = ContentInfo.getInstance(token);
      if (content == null || !Arrays.equals(token, content.getEncoded(ASN1Encoding.DER))) {
        throw new Objection(TIMESTAMP_INVALID, "It is not one object in DER.");
      }
      return TimeToken.of(content);
    } catch (IOException | RuntimeException e) {
      throw new Objection(TIMESTAMP_INVALID, String.valueOf(e.getMessage()));
    }
  }
}
