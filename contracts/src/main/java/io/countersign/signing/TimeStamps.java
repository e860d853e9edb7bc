package io.countersign.signing;

import static io.countersign.signing.SealFlaw.TIMESTAMP_INVALID;

import io.countersign.documents.Digest;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;

/**
 * Where time-stamps come from: a list of authorities (RFC 3161), asked one after the other until
 * one gives a time-stamp that stands the check a reader of the document will make. When none does,
 * there is no time-stamp; a time of our own never takes its place.
 */
public final class TimeStamps {

  /** How far the clock of an authority may be from ours. */
  static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

  /** How much older than a time evidence about that time may be: clocks differ a little. */
  static final Duration EVIDENCE_TOLERANCE = Duration.ofMinutes(1);

  private static final int NONCE_BITS = 64;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final List<URI> authorities;
  private final Wire wire;
  private final TrustAnchors anchors;
  private final Clock clock;

  /**
   * The authority that answered last is asked first: one that is down costs its time limit once.
   */
  private final AtomicInteger preferred = new AtomicInteger();

  /**
   * A list of authorities.
   *
   * @param anchors whose {@link TrustAnchors#clocks} are believed about the time
   * @throws IllegalArgumentException when the list is empty
   */
  public TimeStamps(List<URI> authorities, Wire wire, TrustAnchors anchors, Clock clock) {
    if (authorities.isEmpty()) {
      throw new IllegalArgumentException("At least one time-stamping authority is needed");
    }
    this.authorities = List.copyOf(authorities);
    this.wire = wire;
    this.anchors = anchors;
    this.clock = clock;
  }

  /**
   * A time-stamp for a digest, as DER.
   *
   * @throws TimeStampUnavailable when no authority gives a good one
   */
  byte[] stamp(Digest imprint) {
    List<String> refusals = new ArrayList<>();
    int first = preferred.get();
    for (int turn = 0; turn < authorities.size(); turn++) {
      int at = (first + turn) % authorities.size();
      URI address = authorities.get(at);
      try {
        byte[] token = stamp(address, imprint);
        preferred.set(at);
        return token;
      } catch (IOException | TSPException e) {
        refusals.add(address + ": " + e.getMessage());
      } catch (Objection e) {
        refusals.add(address + ": " + e.finding());
      }
    }
    throw new TimeStampUnavailable(
        "No time-stamping authority gave a usable time-stamp. " + String.join("; ", refusals));
  }

  /** Authorities that give no usable time-stamp now, each with the reason. */
  List<String> silent(Digest imprint) {
    List<String> silent = new ArrayList<>();
    for (URI address : authorities) {
      try {
        stamp(address, imprint);
      } catch (IOException | TSPException e) {
        silent.add(address + ": " + e.getMessage());
      } catch (Objection e) {
        silent.add(address + ": " + e.finding());
      }
    }
    return silent;
  }

  private byte[] stamp(URI address, Digest imprint) throws IOException, TSPException, Objection {
    TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
    generator.setCertReq(true);
    TimeStampRequest request =
        generator.generate(
            TSPAlgorithms.SHA256, imprint.octets(), new BigInteger(NONCE_BITS, RANDOM));
    byte[] answer = wire.ask(address, Wire.Asking.TIME_STAMP, request.getEncoded());
    TimeStampResponse response;
    try {
      response = new TimeStampResponse(answer);
    } catch (RuntimeException e) {
      throw new IOException("an answer that cannot be read", e);
    }
    response.validate(request); // status, nonce, imprint, policy
    if (response.getTimeStampToken() == null) {
      throw new IOException("no time-stamp: " + response.getStatusString());
    }
    byte[] der = response.getTimeStampToken().getEncoded(ASN1Encoding.DER);
    TimeToken token = TimeToken.of(ContentInfo.getInstance(der));
    token.requireImprint(imprint);
    requireClose(token.at());
    CertificateCheck.requireInTime(token.authority(), token.at());
    token.requireTrusted(anchors.clocks(), List.of());
    return der;
  }

  private void requireClose(Instant time) throws Objection {
    Duration apart = Duration.between(clock.instant(), time).abs();
    if (apart.compareTo(CLOCK_TOLERANCE) > 0) {
      throw new Objection(TIMESTAMP_INVALID, "Its time, " + time + ", is not the time.");
    }
  }
}
