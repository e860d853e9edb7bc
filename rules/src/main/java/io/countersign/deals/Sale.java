package io.countersign.deals;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is sold to whom: the customer's account, the lines, and further named words of the source
 * that a plan may look at (kind of deal, sector, ...).
 */
public record Sale(String account, List<DealLine> lines, Map<String, String> attributes) {

  /**
   * @throws IllegalArgumentException when the lines are in different currencies
   */
  public Sale {
    lines = List.copyOf(lines);
    attributes = java.util.Collections.unmodifiableMap(new TreeMap<>(attributes));
    if (lines.stream().map(l -> l.amount().unit()).distinct().count() > 1) {
      throw new IllegalArgumentException("the lines of one sale are in different currencies");
    }
  }
}
