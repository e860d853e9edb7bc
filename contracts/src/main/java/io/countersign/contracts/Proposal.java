package io.countersign.contracts;

import io.countersign.clauses.Edition;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What a contract is drafted from: what it is about as that stands, the template, the two sides,
 * and the terms that were agreed upon, where they differ from the template's usual ones.
 *
 * @param terms by variable of the template, as people write them: {@code payment-days = 45}
 */
public record Proposal(
    Subject subject, Edition template, Side seller, Side customer, Map<String, String> terms) {

  public Proposal {
    NavigableMap<String, String> sorted = new TreeMap<>(terms);
    terms = Collections.unmodifiableMap(sorted);
  }
}
