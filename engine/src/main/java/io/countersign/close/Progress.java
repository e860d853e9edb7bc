package io.countersign.close;

/** Somebody who wants to know how far a calculation is. */
@FunctionalInterface
public interface Progress {

  /** A listener that does nothing. */
  Progress UNHEARD = step -> {};

  /** What is being done, in words, and how much of the run is done before it, 0 to 100. */
  record Step(String stage, int percent) {}

  void at(Step step);
}
