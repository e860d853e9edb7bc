package io.countersign.contracts;

import io.countersign.clauses.OneLine;

/**
 * The person who signs for a party.
 *
 * @param name as printed
 * @param title as printed, such as {@code Chief Revenue Officer}
 */
public record Representative(String name, String title) {

  /**
   * @throws IllegalArgumentException when a part is not one visible line
   */
  public Representative {
    OneLine.require("a signer's name", name);
    OneLine.require("a signer's title", title);
  }
}
