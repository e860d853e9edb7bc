package io.countersign.contracts;

import java.util.Optional;

/**
 * By whose hand a side signs: by that of the person whom the contract names, or of somebody to whom
 * that person delegated it. The party that is bound stays the same.
 *
 * @param delegate who signs instead
 */
public record Hand(Optional<Representative> delegate) {

  /** The hand of the person whom the contract names. */
  public static Hand own() {
    return new Hand(Optional.empty());
  }

  /** The hand of somebody else. */
  public static Hand of(Representative delegate) {
    return new Hand(Optional.of(delegate));
  }
}
