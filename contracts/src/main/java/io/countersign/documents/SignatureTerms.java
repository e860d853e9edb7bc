package io.countersign.documents;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What a signature says of itself, next to its proof.
 *
 * @param field the name of the prepared field
 * @param at the claimed time of signing ({@code /M}), to the second
 * @param name who signs ({@code /Name})
 * @param reason why, in the words the signer agreed to ({@code /Reason}); may be empty
 * @param location where ({@code /Location}); may be empty
 */
public record SignatureTerms(
    String field, Instant at, String name, String reason, String location) {

  public SignatureTerms {
    at = at.truncatedTo(ChronoUnit.SECONDS);
    if (name.isBlank()) {
      throw new IllegalArgumentException("A signature names its signer");
    }
  }

  /** The terms without reason and location. */
  public static SignatureTerms of(String field, Instant at, String name) {
    return new SignatureTerms(field, at, name, "", "");
  }

  public SignatureTerms because(String words) {
    return new SignatureTerms(field, at, name, words, location);
  }

  public SignatureTerms in(String place) {
    return new SignatureTerms(field, at, name, reason, place);
  }
}
