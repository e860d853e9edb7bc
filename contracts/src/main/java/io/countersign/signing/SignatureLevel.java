package io.countersign.signing;

/**
 * What a signature is in law (Regulation (EU) 910/2014, Articles 3, 25 and 26), by how it was made.
 */
public enum SignatureLevel {
  /** With a key that the house keeps for the signer. */
  SES("simple electronic signature"),
  /** With a key of the signer's own that was never kept here, and a certificate that is trusted. */
  AES("advanced electronic signature"),
  /**
   * With a key at a signing service, or one that stays with the signer, whose certificate says
   * both: qualified, and in a device.
   */
  QES("qualified electronic signature");

  private final String words;

  SignatureLevel(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  /** Whether this level is asked for at least. */
  public boolean isAtLeast(SignatureLevel asked) {
    return compareTo(asked) >= 0;
  }
}
