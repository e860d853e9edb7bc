package io.countersign.contracts;

import java.util.Locale;

/** As which side somebody signs; each side has one signature field, named like the role. */
public enum Role {
  SELLER,
  CUSTOMER;

  /** The name of the side's signature field in the document. */
  public String field() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The role in a sentence: {@code Seller}. */
  public String word() {
    return name().charAt(0) + field().substring(1);
  }
}
