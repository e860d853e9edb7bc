package io.countersign.accounting;

import java.util.Optional;

/** The document of an accounting policy: the name of its file and its text. */
public record PolicyDocument(String file, String text) {

  /** Where the document of the company lies. */
  @FunctionalInterface
  public interface Shelf {

    /** The document as it is now; none where the company has not written one. */
    Optional<PolicyDocument> current();
  }
}
