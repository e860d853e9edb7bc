package io.countersign.contracts;

import io.countersign.clauses.WordDiff.Change;
import io.countersign.clauses.WordDiff.Run;
import java.util.List;

/** What became of a clause between two versions of a draft, word by word. */
public record ClauseChange(String clause, String title, List<Run> runs) {

  public ClauseChange {
    runs = List.copyOf(runs);
  }

  /** Whether any word changed. */
  public boolean changed() {
    return runs.stream().anyMatch(run -> run.change() != Change.KEPT);
  }
}
