package io.countersign.evidence;

import io.countersign.canonical.CanonicalJson;
import io.countersign.canonical.Digest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * A line of an event log. Its digest covers everything in it, the digest of the line before
 * included.
 *
 * @param contract the contract's key
 * @param seq from 1, without gaps
 * @param what a stable word such as {@code SIGNED}
 * @param by who did it
 * @param previous the digest of the line before; {@link #NOTHING} for the first
 */
public record LoggedEvent(
    String contract,
    int seq,
    Instant at,
    String what,
    String by,
    Map<String, String> facts,
    Digest previous) {

  /** What the first line follows. */
  public static final Digest NOTHING = new Digest("0".repeat(64));

  static final String SCHEMA = "contract-event/1";

  public LoggedEvent {
    facts = Map.copyOf(facts);
  }

  /** The line as canonical JSON (RFC 8785), which is what is stored and digested. */
  public String json() {
    return new String(
        CanonicalJson.of(
            Map.of(
                "schema", SCHEMA,
                "contract", contract,
                "seq", seq,
                "at", at.toString(),
                "what", what,
                "by", by,
                "facts", new TreeMap<>(facts),
                "previous", previous.hex())),
        StandardCharsets.UTF_8);
  }

  public Digest digest() {
    return Digest.of(json().getBytes(StandardCharsets.UTF_8));
  }
}
