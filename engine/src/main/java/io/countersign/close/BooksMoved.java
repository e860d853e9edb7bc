package io.countersign.close;

import java.io.Serial;

/** Somebody posted, or moved a period, while a calculation looked at the books without a lock. */
final class BooksMoved extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  BooksMoved() {
    super("the books moved during the calculation");
  }
}
