package io.countersign.clauses;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One version of a clause or of a template: {@code payment 1}. Once a contract was drafted with an
 * edition its text stays; a new text is a new version.
 *
 * @param id a lower-case word of letters, digits and dashes
 * @param version from 1
 */
public record Edition(String id, int version) implements Comparable<Edition> {

  private static final Comparator<Edition> ORDER =
      Comparator.comparing(Edition::id).thenComparing(Edition::version);
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,59}");
  private static final Pattern SPELLING = Pattern.compile("(\\S+) ([1-9][0-9]{0,3})");

  /**
   * @throws IllegalArgumentException when the id or the version is outside its range
   */
  public Edition {
    if (!isId(id)) {
      throw new IllegalArgumentException(
          "an id is made of lower-case letters, digits and dashes, found '" + id + "'");
    }
    if (version < 1) {
      throw new IllegalArgumentException("versions start at 1, found " + version);
    }
  }

  /**
   * Reads an edition as {@link #toString()} writes it.
   *
   * @throws IllegalArgumentException when it is not an id, a space and a version
   */
  public static Edition parse(String text) {
    Matcher spelling = SPELLING.matcher(text);
    if (!spelling.matches()) {
      throw new IllegalArgumentException(
          "an edition is an id and a version such as 'payment 1', found '" + text + "'");
    }
    return new Edition(spelling.group(1), Integer.parseInt(spelling.group(2)));
  }

  static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  @Override
  public int compareTo(Edition other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return id + " " + version;
  }
}
