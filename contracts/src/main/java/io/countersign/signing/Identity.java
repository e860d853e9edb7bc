package io.countersign.signing;

import java.util.regex.Pattern;

/**
 * Who a certificate is issued to.
 *
 * @param id stable and unique, e.g. the user's id: lower-case letters, digits, dots and dashes
 * @param name of the person, or of the organisation for its seal; becomes the common name
 * @param organisation on whose behalf is signed
 */
public record Identity(String id, String name, String organisation) {

  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9.-]{0,59}");

  public Identity {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "An identity's id is lower-case letters, digits, dots and dashes, found: " + id);
    }
    requireName("name", name);
    requireName("organisation", organisation);
  }

  private static void requireName(String what, String value) {
    if (value.isBlank() || value.length() > 64) {
      throw new IllegalArgumentException(
          "The " + what + " in a certificate has 1 to 64 characters, found: " + value);
    }
  }
}
