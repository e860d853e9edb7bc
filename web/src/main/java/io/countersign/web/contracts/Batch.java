package io.countersign.web.contracts;

import java.time.Instant;

/**
 * Contracts that somebody asked for all at once.
 *
 * @param signs whether each is signed for the seller too
 * @param done how many of the lines were worked through, refused ones included
 */
public record Batch(
    long number,
    String file,
    boolean signs,
    String by,
    Instant at,
    int lines,
    int done,
    int refused) {

  /**
   * One line of the file.
   *
   * @param line in the file; the heading is line 1
   * @param contract empty until it is drafted
   * @param refused why there is no finished contract; empty where there is nothing to say
   */
  public record Line(long batch, int line, String booking, String contract, String refused) {}

  public boolean running() {
    return done < lines;
  }

  public int percent() {
    return lines == 0 ? 100 : (int) (100L * done / lines);
  }

  public String path() {
    return "/contracts/batches/" + number;
  }
}
