package io.countersign.web.access;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Who may reach the addresses of a pattern such as {@code /periods/**}. Every page and API declares
 * its doors as beans; an address without a door opens for nobody. Of several doors that fit, the
 * most specific pattern decides.
 *
 * @param open whether everybody may pass, signed in or not
 */
public record Door(PathPattern pattern, Set<Role> roles, boolean open) {

  public Door {
    roles = Set.copyOf(roles);
  }

  /** A door for these roles. */
  public static Door of(String pattern, Role first, Role... others) {
    return new Door(parse(pattern), EnumSet.of(first, others), false);
  }

  /** A door for everybody who is signed in. */
  public static Door forAllRoles(String pattern) {
    return new Door(parse(pattern), EnumSet.allOf(Role.class), false);
  }

  /** A door for everybody in the world. */
  public static Door forAnybody(String pattern) {
    return new Door(parse(pattern), Set.of(), true);
  }

  private static PathPattern parse(String pattern) {
    return PathPatternParser.defaultInstance.parse(pattern);
  }
}
