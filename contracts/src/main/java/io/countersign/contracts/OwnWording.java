package io.countersign.contracts;

import io.countersign.approval.Risk;
import io.countersign.clauses.OneLine;

/**
 * Words that one contract has in the place of the library's: a deviation, with its risk in the
 * judgement of legal.
 *
 * @param clause the id of the clause that it replaces
 * @param body the sub-clauses, written as in the library
 * @param why what was agreed, on one line
 */
public record OwnWording(String clause, String title, String body, Risk risk, String why) {

  /**
   * @throws IllegalArgumentException when the title or the reason is not one visible line
   */
  public OwnWording {
    OneLine.require("the title of a clause", title);
    OneLine.require("what was agreed", why);
  }
}
