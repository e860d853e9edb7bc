package io.countersign.repository;

import io.countersign.refusal.Refusal;

/** That is no place in a list, code {@code cursor-unknown}. */
public final class CursorUnknown extends Refusal {

  private static final long serialVersionUID = 1L;

  CursorUnknown() {
    super(
        "cursor-unknown",
        "the cursor is of another search or was changed",
        "Begin at the first page, and take each cursor from the page before.");
  }
}
