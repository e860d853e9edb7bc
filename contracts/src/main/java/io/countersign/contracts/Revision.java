package io.countersign.contracts;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * The next version of a draft.
 *
 * @param terms all terms that differ from the usual ones
 * @param wordings all clauses of the contract's own
 * @param note what changed and why, on one line; may be empty
 * @param onto the version that was read before it was written; empty when whoever writes holds the
 *     draft
 */
public record Revision(
    Map<String, String> terms, List<OwnWording> wordings, String note, OptionalInt onto) {

  public Revision {
    terms = new TreeMap<>(terms);
    wordings = List.copyOf(wordings);
  }

  /** The next version of whatever the draft is now. */
  public Revision(Map<String, String> terms, List<OwnWording> wordings, String note) {
    this(terms, wordings, note, OptionalInt.empty());
  }

  /** The same, refused when the draft is another version by then. */
  public Revision onto(OptionalInt version) {
    return new Revision(terms, wordings, note, version);
  }
}
