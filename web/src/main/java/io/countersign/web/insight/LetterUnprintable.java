package io.countersign.web.insight;

import io.countersign.documents.UnprintableText;
import io.countersign.refusal.Refusal;

/** The refusal to print a letter with a character that the paper cannot show. */
final class LetterUnprintable extends Refusal {

  private static final long serialVersionUID = 1;

  LetterUnprintable(UnprintableText text) {
    super(
        "letter-unprintable",
        String.valueOf(text.getMessage()),
        "Write the name or the plan's title with characters that can be printed.");
  }
}
