package io.countersign.yaml;

/**
 * Where something stands in a document: line and column from 1, and the place in words, such as
 * {@code components.commission.tiers[2].rate}.
 */
public record DocumentPlace(int line, int column, String path) {

  @Override
  public String toString() {
    return "line " + line + ", column " + column + ", " + path;
  }
}
