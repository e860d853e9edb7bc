package io.countersign.contracts;

import java.util.List;

/**
 * A draft as it once was.
 *
 * @param version from 1
 * @param clauses what it said, the cover page first
 */
public record DraftVersion(int version, Stamp written, String note, List<Clause> clauses) {

  /** The name of the cover page among the clauses. */
  public static final String COVER = "cover";

  /** A clause in words, one sub-clause or item on a line. */
  public record Clause(String id, String title, String words) {}

  public DraftVersion {
    clauses = List.copyOf(clauses);
  }
}
