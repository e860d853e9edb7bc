package io.countersign.links;

import io.countersign.canonical.Digest;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;

/** Random tokens and codes, and the digests under which they are kept. */
final class Tokens {

  private static final int TOKEN_BYTES = 32;
  private static final int CODES = 1_000_000;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Tokens() {}

  static String token() {
    byte[] random = new byte[TOKEN_BYTES];
    RANDOM.nextBytes(random);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }

  /** Six digits. */
  static String code() {
    return "%06d".formatted(RANDOM.nextInt(CODES));
  }

  static Digest digest(String token) {
    return Digest.of(token.getBytes(StandardCharsets.UTF_8));
  }

  /** A code's digest is another one for each link. */
  static Digest digest(String link, String code) {
    return digest(link + "\n" + code);
  }
}
