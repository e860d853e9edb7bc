package io.countersign.evidence;

import io.countersign.canonical.Digest;
import io.countersign.signing.DetachedStamp;
import io.countersign.signing.TrustAnchors;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Where every log that had grown stood at one time, with the time-stamp of an authority over it.
 * Each anchor names the one before it.
 *
 * @param content a head of four lines, then one line for each log
 * @param token the time-stamp (RFC 3161) over the SHA-256 of the content, DER in Base64
 */
public record Anchor(String content, String token) {

  static final String SCHEMA = "countersign-anchor/1";
  private static final int HEAD = 4;

  static String write(int seq, Instant at, Digest previous, List<Standing> standings) {
    StringBuilder text = new StringBuilder();
    text.append(SCHEMA).append("\nanchor ").append(seq);
    text.append("\nat ").append(at).append("\nprevious ").append(previous.hex()).append('\n');
    standings.forEach(standing -> text.append(standing.line()).append('\n'));
    return text.toString();
  }

  public Digest digest() {
    return Digest.of(content.getBytes(StandardCharsets.UTF_8));
  }

  /** Its number, from 1. */
  public int seq() {
    return Integer.parseInt(head(1, "anchor "));
  }

  Digest previous() {
    return new Digest(head(3, "previous "));
  }

  public List<Standing> standings() {
    return content.lines().skip(HEAD).map(Standing::read).toList();
  }

  /** The time that the authority stamped, when it can be read. */
  public Optional<Instant> stampedAt(TrustAnchors trusted) {
    return stamp(trusted).at();
  }

  /** What is wrong with it by itself. */
  public List<String> objections(TrustAnchors trusted) {
    List<String> objections = new ArrayList<>();
    try {
      String name = "anchor " + seq();
      previous();
      standings();
      if (!content.startsWith(SCHEMA + "\n")) {
        objections.add(name + " is of another kind");
      }
      stamp(trusted)
          .objections()
          .forEach(finding -> objections.add("the time-stamp of " + name + ": " + finding));
    } catch (RuntimeException e) {
      objections.add("an anchor cannot be read: " + e.getMessage());
    }
    return objections;
  }

  private DetachedStamp stamp(TrustAnchors trusted) {
    return DetachedStamp.check(
        Base64.getDecoder().decode(token),
        new io.countersign.documents.Digest(digest().hex()),
        trusted);
  }

  private String head(int line, String word) {
    String text = content.lines().skip(line).findFirst().orElse("");
    if (!text.startsWith(word)) {
      throw new IllegalArgumentException("line " + (line + 1) + " is not '" + word + "...'");
    }
    return text.substring(word.length());
  }
}
