package io.countersign.people;

import java.util.regex.Pattern;

/**
 * The participants who are paid together: their pay periods are opened, approved and paid on their
 * own, whatever those of another group do.
 *
 * @param name letters, digits and hyphens, at most 20
 */
public record PayGroup(String name) implements Comparable<PayGroup> {

  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}-]{1,20}");

  /** The group of everybody who is in no other. */
  public static final PayGroup EVERYBODY = new PayGroup("everybody");

  /**
   * @throws IllegalArgumentException when no group may be called so
   */
  public PayGroup {
    if (!isName(name)) {
      throw new IllegalArgumentException(
          "'" + name + "' is no pay group; expected at most 20 letters, digits and hyphens");
    }
  }

  /** Whether a group may be called so. */
  public static boolean isName(String text) {
    return NAME.matcher(text).matches();
  }

  @Override
  public int compareTo(PayGroup other) {
    return name.compareTo(other.name);
  }

  @Override
  public String toString() {
    return name;
  }
}
