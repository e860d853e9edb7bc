package io.countersign.documents;

import java.util.regex.Pattern;

/**
 * A named place for one electronic signature. Who is to sign is printed with the document, so that
 * signing later changes nothing that can be seen.
 *
 * @param field the name of the signature field: a lower-case word of letters, digits and dashes
 * @param party on whose behalf is signed
 * @param signatory who signs
 */
public record SignaturePlace(String field, String party, Signatory signatory) {

  private static final Pattern FIELD = Pattern.compile("[a-z][a-z0-9-]{0,39}");

  public SignaturePlace {
    if (!FIELD.matcher(field).matches()) {
      throw new IllegalArgumentException(
          "A signature field is named by lower-case letters, digits and dashes, found: " + field);
    }
    if (party.isBlank()) {
      throw new IllegalArgumentException("The signature field " + field + " needs a party");
    }
  }

  /**
   * The person, or the seal of an organisation, expected to sign.
   *
   * @param name as printed
   * @param capacity as printed: "Chief Revenue Officer"
   */
  public record Signatory(String name, String capacity) {
    public Signatory {
      if (name.isBlank() || capacity.isBlank()) {
        throw new IllegalArgumentException("A signatory has a name and a capacity");
      }
    }
  }
}
