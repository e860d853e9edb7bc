package io.countersign.post;

import java.io.IOException;

/** A mail server said no. */
final class MailRefused extends IOException {

  private static final long serialVersionUID = 1L;

  private final boolean forGood;

  /**
   * A no.
   *
   * @param forGood whether it would say no again (RFC 5321, 4.2.1: 5yz)
   */
  MailRefused(String answer, boolean forGood) {
    super(answer);
    this.forGood = forGood;
  }

  boolean forGood() {
    return forGood;
  }
}
