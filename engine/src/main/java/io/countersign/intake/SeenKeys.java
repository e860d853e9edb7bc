package io.countersign.intake;

import java.util.HashMap;
import java.util.Map;

/** The keys of the rows of one file so far, each of which may be there once. */
final class SeenKeys {

  private final Map<Object, Long> lines = new HashMap<>();
  private final String repair;

  /**
   * @param repair what to do about a second row with the same key
   */
  SeenKeys(String repair) {
    this.repair = repair;
  }

  /**
   * Makes a key for the second time a problem of its row.
   *
   * @param key equal for rows that may not both be there
   * @param shown the key for a person to read
   */
  void refuseSecond(RowReading row, String column, Object key, String shown) {
    Long first = lines.putIfAbsent(key, row.row().line());
    if (first != null) {
      row.wrong(
          column,
          "'" + shown + "', which is on line " + first + " too",
          "each key once in a file",
          repair);
    }
  }
}
