package io.countersign.contracts;

import java.util.Map;
import java.util.TreeMap;

/**
 * Something happened to a contract. Published inside the transaction in which it happened, so that
 * the event log has it if and only if it is true.
 *
 * @param by who did it: a sign-in, or a person with mail address where there is none
 * @param facts what else is to be remembered, by name; the names are stable words
 */
public record ContractEvent(
    ContractId contract, Happening what, String by, Map<String, String> facts) {

  public ContractEvent {
    facts = Map.copyOf(facts);
  }

  public static ContractEvent of(ContractId contract, Happening what, String by) {
    return new ContractEvent(contract, what, by, Map.of());
  }

  /** The same event with one more fact. */
  public ContractEvent with(String name, Object fact) {
    Map<String, String> more = new TreeMap<>(facts);
    more.put(name, String.valueOf(fact));
    return new ContractEvent(contract, what, by, more);
  }
}
