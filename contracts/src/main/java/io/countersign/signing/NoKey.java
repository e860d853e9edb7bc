package io.countersign.signing;

/** Nobody holds a key for an identity here, or the key cannot be used now. */
public final class NoKey extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NoKey(String why) {
    super(why);
  }

  NoKey(String why, Throwable cause) {
    super(why, cause);
  }
}
