package io.countersign.web.access;

import java.nio.charset.StandardCharsets;

/**
 * A new password as typed, never printed. At least 12 characters; at most 72 bytes in UTF-8,
 * because bcrypt reads no further.
 */
public record Password(String typed) {

  static final int FEWEST_CHARACTERS = 12;
  static final int MOST_BYTES = 72;

  public Password {
    if (!fits(typed)) {
      throw new IllegalArgumentException(
          "a password needs at least %d characters and at most %d bytes"
              .formatted(FEWEST_CHARACTERS, MOST_BYTES));
    }
  }

  static boolean fits(String typed) {
    return typed.codePointCount(0, typed.length()) >= FEWEST_CHARACTERS
        && typed.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES;
  }

  @Override
  public String toString() {
    return "Password[hidden]";
  }
}
