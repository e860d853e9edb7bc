package io.countersign.obligations;

import io.countersign.contracts.ContractId;
import io.countersign.contracts.Stamp;

/**
 * What a side of a contract has to do by a day, or by many. It never changes.
 *
 * @param customer the other side of the contract
 */
public record Obligation(
    long id, ContractId contract, String customer, NewObligation what, Stamp told) {

  /** The obligation in a line: {@code Deliver by the seller: the first ten robots}. */
  public String inWords() {
    return "%s by the %s: %s".formatted(what.kind().words(), what.obliged().field(), what.words());
  }
}
