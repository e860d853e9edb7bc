package io.countersign.retention;

import io.countersign.contracts.ContractId;
import io.countersign.contracts.Stamp;
import java.util.Optional;

/**
 * Something about keeping that one person asked for and another one decides.
 *
 * @param retention the class that is asked for; nothing in other requests
 * @param contract the contract that it is about; nothing for a class
 * @param hold the hold that is to be lifted; nothing in other requests
 */
public record RetentionRequest(
    long id,
    Kind kind,
    Optional<RetentionClass> retention,
    Optional<ContractId> contract,
    Optional<Long> hold,
    String reason,
    Stamp asked,
    Optional<Decision> decision) {

  /** What is asked for. */
  public enum Kind {
    CLASS("Retention class"),
    LIFT("Lift a legal hold"),
    DISPOSAL("Dispose of a contract");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** The kind in words. */
    public String words() {
      return words;
    }
  }

  /** What somebody else said to it. */
  public record Decision(boolean confirmed, Stamp decided) {}

  public boolean open() {
    return decision.isEmpty();
  }

  boolean confirmed() {
    return decision.filter(Decision::confirmed).isPresent();
  }
}
