package io.countersign.contracts;

import io.countersign.signing.OwnKey;
import java.util.Optional;

/**
 * By whose hand a side signs: by that of the person whom the contract names, or of somebody to whom
 * that person delegated it. The party that is bound stays the same.
 *
 * @param delegate who signs instead
 * @param key the signer's own key, brought for this one signature; else the house has one
 */
public record Hand(Optional<Representative> delegate, Optional<OwnKey> key) {

  /** The hand of the person whom the contract names. */
  public static Hand own() {
    return new Hand(Optional.empty(), Optional.empty());
  }

  /** The same hand with a key of its own. */
  public Hand with(OwnKey own) {
    return new Hand(delegate, Optional.of(own));
  }

  /** The hand of somebody else. */
  public static Hand of(Representative delegate) {
    return new Hand(Optional.of(delegate), Optional.empty());
  }
}
