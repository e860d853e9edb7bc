package io.countersign.contracts;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** The key of a contract, a UUID in its usual spelling. */
@Embeddable
public record ContractId(@Column(name = "id") String value) {

  /**
   * @throws IllegalArgumentException when the text is not a UUID
   */
  public ContractId {
    if (!isOne(value)) {
      throw new IllegalArgumentException("'" + value + "' is not the key of a contract");
    }
  }

  /** Whether a text is the key of a contract. */
  public static boolean isOne(String text) {
    try {
      return UUID.fromString(text).toString().equals(text);
    } catch (IllegalArgumentException no) {
      return false;
    }
  }

  static ContractId fresh() {
    return new ContractId(UUID.randomUUID().toString());
  }

  @Override
  public String toString() {
    return value;
  }
}
