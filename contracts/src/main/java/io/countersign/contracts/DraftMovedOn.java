package io.countersign.contracts;

import io.countersign.refusal.Refusal;

/** Somebody wrote a version of a draft meanwhile, code {@code draft-moved-on}. */
public final class DraftMovedOn extends Refusal {

  private static final long serialVersionUID = 1L;

  DraftMovedOn(DraftVersion newest) {
    super(
        "draft-moved-on",
        "%s wrote version %d of the draft meanwhile"
            .formatted(newest.written().by().login(), newest.version()),
        "Look at what changed, then keep yours again.");
  }
}
