package io.countersign.signing;

import io.countersign.documents.Digest;

/**
 * One revision of what a document is about, named by its content.
 *
 * @param id as in the file that says it, such as the booking's number in {@code booking.json}
 * @param revision from 1, one more with every change
 * @param hash the SHA-256 of that file in canonical form (RFC 8785)
 */
public record SubjectRef(String id, int revision, Digest hash) {

  public SubjectRef {
    if (id.isBlank() || revision < 1) {
      throw new IllegalArgumentException(
          "A subject has an id and a revision from 1, found: " + id + ", " + revision);
    }
  }

  /** The words of a sentence: {@code B-1001, revision 2}. */
  public String words() {
    return id + ", revision " + revision;
  }
}
