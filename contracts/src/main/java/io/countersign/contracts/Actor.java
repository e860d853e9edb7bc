package io.countersign.contracts;

/** Who acts, by the name of the sign-in. */
public record Actor(String login) {

  private static final int LONGEST_NAME = 80;

  /**
   * @throws IllegalArgumentException when the login is blank or longer than 100 characters
   */
  public Actor {
    if (login.isBlank() || login.length() > 100) {
      throw new IllegalArgumentException("a login has 1 to 100 characters, found '" + login + "'");
    }
  }

  /** A person who came by a link and has no sign-in; of a long name its beginning. */
  public static Actor byLink(String name) {
    int end = Math.min(name.length(), LONGEST_NAME);
    boolean inside = end < name.length() && Character.isLowSurrogate(name.charAt(end));
    return new Actor(name.substring(0, inside ? end - 1 : end) + ", by link");
  }
}
