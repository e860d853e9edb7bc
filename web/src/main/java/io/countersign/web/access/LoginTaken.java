package io.countersign.web.access;

/** Refusal: a second user with the same login. */
public class LoginTaken extends RuntimeException {

  private static final long serialVersionUID = 1;

  LoginTaken(Login login) {
    super("Login '" + login + "' is taken; choose another one");
  }
}
