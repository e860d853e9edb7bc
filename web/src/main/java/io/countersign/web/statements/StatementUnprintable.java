package io.countersign.web.statements;

import io.countersign.documents.UnprintableText;
import io.countersign.refusal.Refusal;

/** The refusal to print a statement with a character that the paper cannot show. */
final class StatementUnprintable extends Refusal {

  private static final long serialVersionUID = 1;

  StatementUnprintable(UnprintableText text) {
    super(
        "statement-unprintable",
        String.valueOf(text.getMessage()),
        "Take the CSV or the JSON, or write the name with characters that can be printed.");
  }
}
