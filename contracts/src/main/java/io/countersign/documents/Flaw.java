package io.countersign.documents;

/**
 * A kind of thing that can be wrong with a document: a code that never changes, and what it means.
 */
public interface Flaw {

  /** A stable name for programs, e.g. {@code PDF_FORBIDDEN_CHANGE}. */
  String code();

  /** One sentence for people. */
  String sentence();
}
