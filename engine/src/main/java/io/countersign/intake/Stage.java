package io.countersign.intake;

/** How a deal stands. */
enum Stage {
  OPEN,
  WON,
  LOST
}
