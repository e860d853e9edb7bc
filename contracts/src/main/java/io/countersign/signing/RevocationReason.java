package io.countersign.signing;

import org.bouncycastle.asn1.x509.CRLReason;

/** Why a certificate is declared void (RFC 5280, 5.3.1). */
public enum RevocationReason {
  /** Somebody else may have the key. */
  KEY_COMPROMISE(CRLReason.keyCompromise),
  /** The person does no longer sign for the organisation. */
  AFFILIATION_CHANGED(CRLReason.affiliationChanged),
  /** Another certificate took its place. */
  SUPERSEDED(CRLReason.superseded),
  /** Nobody needs it any more. */
  CESSATION(CRLReason.cessationOfOperation);

  private final int code;

  RevocationReason(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }
}
