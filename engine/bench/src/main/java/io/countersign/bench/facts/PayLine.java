package io.countersign.bench.facts;

/**
 * A line of pay, the result of every design.
 *
 * @param month the month in which it is paid, 0 to 11
 * @param deal the key of the deal, or the empty text for the month as a whole
 * @param takenBack whether it takes back an earlier line
 */
public record PayLine(
    String who, String component, int month, String deal, boolean takenBack, long cents) {

  /** Whether it is a line that a commission has for every credit, even when it pays nothing. */
  public boolean isForATier() {
    return !takenBack && (component.equals("commission") || component.equals("override"));
  }
}
