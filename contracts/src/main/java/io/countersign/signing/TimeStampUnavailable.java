package io.countersign.signing;

/** No authority gave a time-stamp that can be used; nothing is signed with a time of our own. */
public final class TimeStampUnavailable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  TimeStampUnavailable(String why) {
    super(why);
  }
}
