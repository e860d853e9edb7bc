package io.countersign.signing;

import io.countersign.documents.Digest;
import java.util.Optional;

/**
 * How a document is to be sealed.
 *
 * @param field the prepared field
 * @param reason the statement the signer agreed to; may be empty
 * @param location may be empty
 * @param following the last signature value of the contract that this one amends
 */
public record SealTerms(String field, String reason, String location, Optional<Digest> following) {

  public static SealTerms in(String field) {
    return new SealTerms(field, "", "", Optional.empty());
  }

  public SealTerms because(String words) {
    return new SealTerms(field, words, location, following);
  }

  public SealTerms at(String place) {
    return new SealTerms(field, reason, place, following);
  }

  /** For the first signature of an amendment; later ones follow the one before them anyway. */
  public SealTerms following(Digest lastSignature) {
    return new SealTerms(field, reason, location, Optional.of(lastSignature));
  }
}
