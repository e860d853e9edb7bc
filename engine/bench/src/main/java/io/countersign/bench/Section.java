package io.countersign.bench;

/** A part of the report: one thing measured, with a table of its own. */
interface Section {

  /** A title and a table for people, ending in a line break. */
  String table();

  /** The same as one member of a JSON object: a name in quotes, a colon and a value. */
  String json();

  /** Whether all that has to be equal to the cent is. */
  boolean equal();
}
