package io.countersign.signing;

import static io.countersign.signing.Outcome.INDETERMINATE;
import static io.countersign.signing.Outcome.INVALID;
import static io.countersign.signing.Outcome.SUPERSEDED;

import io.countersign.documents.Flaw;

/** What can be wrong with the seals of a document, or with what they say about a booking. */
public enum SealFlaw implements Flaw {
  SIGNATURE_NONE(INVALID, "The document has no readable signature."),
  CMS_ENCODING(INVALID, "A signature is not encoded as one strict DER object followed by zeros."),
  CMS_SHAPE(INVALID, "A signature is not a detached PAdES signature by exactly one signer."),
  CMS_ATTRIBUTES(INVALID, "A signature lacks a required attribute or carries a forbidden one."),
  DIGEST_MISMATCH(INVALID, "The document is not the one that was signed."),
  SIGNATURE_WRONG(INVALID, "The signature was not made with the key of its certificate."),
  SIGNATURE_AMBIGUOUS(INVALID, "A signature value is not written in the one form that is allowed."),
  ALGORITHM_WEAK(INVALID, "A signature or certificate uses an algorithm or key that is too weak."),
  ALGORITHM_UNKNOWN(
      INVALID, "A signature or certificate uses an algorithm that is not taken here."),
  CERTIFICATE_CONTENT(INVALID, "A signature names another certificate, or carries one of no use."),
  CERTIFICATE_UNTRUSTED(INVALID, "A certificate does not come from a trusted authority."),
  CERTIFICATE_OUT_OF_TIME(INVALID, "A certificate was not valid at the time of signing."),
  CERTIFICATE_USAGE(INVALID, "A certificate is not meant for signing documents."),
  CERTIFICATE_REVOKED(INVALID, "A certificate was revoked before it was provably used."),
  SIGNING_TIME(INVALID, "A time of signing lies in the future or before an earlier signature."),
  SIGNER_NAME(INVALID, "A signature claims a name that is not the one in its certificate."),
  TIMESTAMP_INVALID(INVALID, "A time-stamp does not belong to its signature or cannot be trusted."),
  DOSSIER_FOREIGN(INVALID, "The document keeps something that is no evidence for its signatures."),
  BINDING_MISSING(INVALID, "A signature is not bound to what the document is about."),
  BINDING_MALFORMED(INVALID, "The binding of a signature cannot be read."),
  BOOKING_MISSING(
      INVALID, "The document does not say in a file what it is about, although it must."),
  BOOKING_TWICE(INVALID, "The document says in more than one file what it is about."),
  BOOKING_NOT_CANONICAL(
      INVALID, "The file that says what it is about is not in canonical form (RFC 8785)."),
  BOOKING_IDENTITY(
      INVALID, "The file names something else than the signature, or another revision of it."),
  BOOKING_HASH(INVALID, "The file that says what it is about is not the one that was signed."),
  BOOKING_OTHER(INVALID, "What was signed is not what this contract is for."),
  CHAIN_BROKEN(INVALID, "A signature does not follow the one it has to follow."),
  LEDGER_MISMATCH(INVALID, "The file is not the one that was stored."),
  SIGNER_MISSING(INVALID, "A required signature is missing."),
  SIGNER_UNEXPECTED(INVALID, "A field is signed by somebody else than required."),
  LEVEL_TOO_LOW(INVALID, "A signature is proven for a shorter time than required."),
  CHECK_FAILED(INVALID, "The check itself failed, so nothing can be said for the document."),
  CERTIFICATE_EXPIRED_SINCE(
      INDETERMINATE,
      "A certificate has run out since, and no time-stamp proves that the signature is older."),
  TIMESTAMP_EXPIRED(
      INDETERMINATE,
      "The certificate of a time-stamp has run out, and no later time-stamp takes over."),
  REVOCATION_UNKNOWN(INDETERMINATE, "Whether a certificate was revoked in time is not known."),
  BOOKING_SUPERSEDED(SUPERSEDED, "What was signed has a newer revision.");

  private final Outcome outcome;
  private final String sentence;

  SealFlaw(Outcome outcome, String sentence) {
    this.outcome = outcome;
    this.sentence = sentence;
  }

  @Override
  public String code() {
    return name();
  }

  @Override
  public String sentence() {
    return sentence;
  }

  /** What a document with this flaw is. */
  public Outcome outcome() {
    return outcome;
  }
}
