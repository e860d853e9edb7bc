package io.countersign.web.pages;

import io.countersign.web.access.User;
import java.util.function.Function;

/**
 * A line of the navigation, declared as a bean by the page it leads to. It shows for everybody whom
 * the door at its path admits.
 *
 * @param order small numbers stand first; the first one is the user's home
 * @param note a short remark such as "3 to sign", empty for none
 */
public record NavItem(int order, String label, String path, Function<User, String> note) {

  public NavItem(int order, String label, String path) {
    this(order, label, path, user -> "");
  }
}
