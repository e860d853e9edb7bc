package io.countersign.web.access;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The name a user signs in with, always in lower case: 1 to 64 of the characters a-z, 0-9 and
 * {@code . _ @ + -}.
 */
public record Login(String value) {

  private static final Pattern FORM = Pattern.compile("[a-z0-9._@+-]{1,64}");

  public Login {
    value = value.strip().toLowerCase(Locale.ROOT);
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "login '" + value + "' must be 1 to 64 of the characters a-z, 0-9 and . _ @ + -");
    }
  }

  /** Whether what somebody typed could be a login at all. */
  public static boolean fits(String typed) {
    return FORM.matcher(typed.strip().toLowerCase(Locale.ROOT)).matches();
  }

  @Override
  public String toString() {
    return value;
  }
}
