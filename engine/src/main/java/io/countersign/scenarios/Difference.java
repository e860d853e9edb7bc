package io.countersign.scenarios;

import java.util.List;

/**
 * One thing that did not come out as expected.
 *
 * @param line the line of the expectation in the file
 * @param about the figure and whose it is
 * @param lines the earnings behind what came out, with the steps that add up to each
 */
public record Difference(int line, String about, String expected, String got, List<String> lines) {

  public Difference {
    lines = List.copyOf(lines);
  }
}
