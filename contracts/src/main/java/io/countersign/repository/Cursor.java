package io.countersign.repository;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Base64;

/**
 * The last contract of a page: what it was sorted by, and its id.
 *
 * @param key a date, a date with time, or a number
 */
record Cursor(Search.Order order, Object key, String id) {

  /** The cursor as a part of an address. */
  String text() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((order + " " + key + " " + id).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Reads a cursor.
   *
   * @throws CursorUnknown when it is none of this order
   */
  static Cursor read(String text, Search.Order order) {
    try {
      String[] parts =
          new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(" ", -1);
      if (parts.length != 3 || !parts[0].equals(order.name())) {
        throw new CursorUnknown();
      }
      Object key =
          switch (order) {
            case NEWEST -> LocalDateTime.parse(parts[1]);
            case ENDING -> LocalDate.parse(parts[1]);
            case WORTH, RISKIEST -> Long.valueOf(parts[1]);
          };
      return new Cursor(order, key, parts[2]);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new CursorUnknown();
    }
  }
}
