package io.countersign.links;

/**
 * A link that was just made. Only now is its token known; afterwards nobody can tell it.
 *
 * @param token 43 letters, digits, dashes and underscores, from 256 random bits
 */
public record NewLink(Link link, String token) {

  @Override
  public String toString() {
    return "NewLink[" + link + "]";
  }
}
