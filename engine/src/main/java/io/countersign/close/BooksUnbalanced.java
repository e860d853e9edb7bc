package io.countersign.close;

import io.countersign.ledger.PayCycle;
import io.countersign.refusal.Refusal;
import java.util.List;

/** The refusal to close a period over books in which something is not accounted for. */
public final class BooksUnbalanced extends Refusal {

  private static final long serialVersionUID = 1;

  BooksUnbalanced(PayCycle cycle, List<String> flaws) {
    super(
        "books-unbalanced",
        cycle + " cannot be closed: " + flaws.get(0),
        "Run 'countersign books balance' and 'countersign books check' to see all of it.");
  }
}
