package io.countersign.contracts;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The next version of a draft.
 *
 * @param terms all terms that differ from the usual ones
 * @param wordings all clauses of the contract's own
 * @param note what changed and why, on one line; may be empty
 */
public record Revision(Map<String, String> terms, List<OwnWording> wordings, String note) {

  public Revision {
    terms = new TreeMap<>(terms);
    wordings = List.copyOf(wordings);
  }
}
