package io.countersign.accounting;

/** A fact without which no honest journal exists, and what to do about it. */
public record AccountingProblem(String about, String problem, String wayOut) {
  @Override
  public String toString() {
    return about + ": " + problem + ". " + wayOut + ".";
  }
}
