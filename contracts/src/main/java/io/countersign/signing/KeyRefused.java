package io.countersign.signing;

/** A key that somebody brought does not sign here; the reason says why not. */
public final class KeyRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Reason reason;

  /** Why a key that was brought does not sign. */
  public enum Reason {
    UNREADABLE(
        "own-key-unreadable", "Check that it is a PKCS#12 file (.p12, .pfx) and the password."),
    NOT_ONE("own-key-not-one", "Export the one key and certificate for signing into a file."),
    OF_THE_HOUSE("own-key-of-the-house", "Sign without a file; that key is kept here anyway."),
    OUT_OF_TIME("own-certificate-out-of-time", "Use a certificate that is valid today."),
    USAGE("own-certificate-usage", "Use a certificate that is meant for signing documents."),
    WEAK("own-certificate-weak", "Use a key of 2048 bits (RSA) or 256 bits (EC), with SHA-256."),
    ALGORITHM(
        "own-certificate-algorithm",
        "Use RSA PKCS#1 v1.5 or ECDSA with SHA-256, in the whole chain; RSA-PSS is not taken here."),
    REVOKED("own-certificate-revoked", "Use a certificate that was not revoked."),
    UNKNOWN(
        "own-certificate-unknown",
        "Try again later, or use a certificate whose authority answers by OCSP."),
    UNTRUSTED(
        "own-certificate-untrusted",
        "Use a certificate of an authority that this house trusts, with its whole chain."),
    CERTIFICATE_UNREADABLE(
        "own-certificate-unreadable",
        "Choose a file with your certificate and those of its issuers (.pem, .cer, .p7b)."),
    NOT_OF_THESE(
        "own-signature-wrong",
        "Download what to sign again, sign that file, and choose the new signature."),
    LATE(
        "own-signature-late",
        "Download what to sign again, sign that file, and choose the new signature.");

    private final String code;
    private final String wayOut;

    Reason(String code, String wayOut) {
      this.code = code;
      this.wayOut = wayOut;
    }

    /** A stable word. */
    public String code() {
      return code;
    }

    /** What to do instead. */
    public String wayOut() {
      return wayOut;
    }
  }

  KeyRefused(Reason reason, String why) {
    super(why);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
