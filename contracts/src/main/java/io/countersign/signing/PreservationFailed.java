package io.countersign.signing;

/** A document could not be preserved; it is as it was, and may be preserved later. */
public final class PreservationFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  PreservationFailed(String why) {
    super(why);
  }
}
