package io.countersign.ledger;

import java.util.List;

/** The database may forget what was posted when its machine stops. */
public final class DatabaseNotDurable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  DatabaseNotDurable(List<String> settings) {
    super(
        "The database may lose what was posted when its machine stops: "
            + String.join(", ", settings));
  }
}
