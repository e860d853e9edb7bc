package io.countersign.signing;

import io.countersign.documents.Digest;

/**
 * One revision of one booking, named by its content.
 *
 * @param bookingId as in {@code booking.json}
 * @param revision from 1, one more with every change
 * @param hash the SHA-256 of the booking in canonical form (RFC 8785)
 */
public record BookingRef(String bookingId, int revision, Digest hash) {

  public BookingRef {
    if (bookingId.isBlank() || revision < 1) {
      throw new IllegalArgumentException(
          "A booking has an id and a revision from 1, found: " + bookingId + ", " + revision);
    }
  }
}
