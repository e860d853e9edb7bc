package io.countersign.retention;

import io.countersign.clauses.OneLine;
import java.time.LocalDate;

/**
 * For how long contracts of a template are kept after their end.
 *
 * @param template the id of the template; {@link #ANY} for all that have no class of their own
 * @param from the first day on which it holds
 */
public record RetentionClass(String name, String template, int years, LocalDate from) {

  /** Every template. */
  public static final String ANY = "*";

  private static final int MOST_YEARS = 100;

  /**
   * @throws IllegalArgumentException when the name is not one visible line, or the years are out of
   *     range
   */
  public RetentionClass {
    OneLine.require("the name of a retention class", name);
    if (years < 0 || years > MOST_YEARS) {
      throw new IllegalArgumentException("years are 0 to " + MOST_YEARS + ", found " + years);
    }
  }

  boolean holdsFor(String wanted, LocalDate day) {
    return !from.isAfter(day) && (template.equals(ANY) || template.equals(wanted));
  }
}
