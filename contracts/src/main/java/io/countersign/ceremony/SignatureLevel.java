package io.countersign.ceremony;

/**
 * What a signature is in law (Regulation (EU) 910/2014, Articles 3, 25 and 26), by how it was made.
 */
public enum SignatureLevel {
  /** With a key that the house keeps for the signer. */
  SES("simple electronic signature"),
  /** With a key under the signer's sole control and a certificate that the house trusts. */
  AES("advanced electronic signature"),
  /** The same, and the certificate says it is qualified and the key is in a qualified device. */
  QES("qualified electronic signature");

  private final String words;

  SignatureLevel(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
