package io.countersign.ceremony;

import java.io.Serializable;

/**
 * Somebody who typed the right code, for the rest of this visit.
 *
 * @param invitation the one invitation that it is good for
 * @param proof a random secret that only the browser's session knows
 */
public record Guest(String invitation, String proof) implements Serializable {

  @Override
  public String toString() {
    return "Guest[" + invitation + "]";
  }
}
