package io.countersign.contracts;

/** Who acts, by the name of the sign-in. */
public record Actor(String login) {

  /**
   * @throws IllegalArgumentException when the login is blank or longer than 100 characters
   */
  public Actor {
    if (login.isBlank() || login.length() > 100) {
      throw new IllegalArgumentException("a login has 1 to 100 characters, found '" + login + "'");
    }
  }
}
