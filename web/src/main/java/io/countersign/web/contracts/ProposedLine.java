package io.countersign.web.contracts;

import io.countersign.clauses.WordDiff;
import io.countersign.contracts.ProposedChange;
import java.util.List;

/**
 * A proposed change on the table.
 *
 * @param runs what it would change, word by word
 */
public record ProposedLine(ProposedChange change, List<WordDiff.Run> runs) {

  public ProposedLine {
    runs = List.copyOf(runs);
  }

  public boolean open() {
    return change.state() == ProposedChange.State.OPEN;
  }

  /** The status that its badge has the colour of. */
  public String status() {
    return switch (change.state()) {
      case OPEN -> "Waiting";
      case ACCEPTED -> "Accepted";
      case DECLINED -> "Rejected";
    };
  }

  /** What stands on its badge. */
  public String words() {
    return switch (change.state()) {
      case OPEN -> "To decide";
      case ACCEPTED -> "Accepted";
      case DECLINED -> "Declined";
    };
  }
}
