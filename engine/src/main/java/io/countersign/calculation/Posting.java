package io.countersign.calculation;

import io.countersign.earning.Earning;

/** What is paid in a place and is no line of a sale, though it may follow from one. */
interface Posting {

  /** Stands for the line where it follows from none. */
  int NO_LINE = -1;

  Place place();

  /** The number of the line that it follows from, or {@link #NO_LINE}. */
  int line();

  /** In minor units. */
  long minor();

  Earning earning();

  /** An earning as it is. */
  record Made(Place place, int line, Earning earning) implements Posting {
    @Override
    public long minor() {
      return earning.amount().minor();
    }
  }
}
