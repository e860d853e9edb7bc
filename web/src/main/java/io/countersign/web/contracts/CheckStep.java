package io.countersign.web.contracts;

import static io.countersign.contracts.ContractFlaw.BOOKING_UNKNOWN;
import static io.countersign.contracts.ContractFlaw.CONTRACT_UNKNOWN;
import static io.countersign.contracts.ContractFlaw.SIGNATURE_LEVEL;
import static io.countersign.documents.PaperFlaw.*;
import static io.countersign.signing.SealFlaw.*;

import io.countersign.documents.Finding;
import io.countersign.documents.Flaw;
import java.util.List;
import java.util.Set;

/** The steps of a check, in the order in which people ask; every flaw belongs to one of them. */
public enum CheckStep {
  FILE(
      "The file is whole",
      "One PDF, read from end to beginning without repair.",
      PDF_HEAD,
      PDF_TAIL,
      PDF_TOO_BIG,
      PDF_XREF,
      PDF_UNREADABLE,
      PDF_AMBIGUOUS,
      PDF_FOREIGN,
      CHECK_FAILED),
  CHANGES(
      "Nothing was changed after printing",
      "Signatures and what proves them were added, and nothing else.",
      PDF_FORBIDDEN_CHANGE,
      DOSSIER_FOREIGN,
      SIGNATURE_CERTIFICATION),
  SIGNATURES(
      "The signatures are genuine",
      "Each covers the whole document and was made with the key of its certificate.",
      SIGNATURE_NONE,
      SIGNATURE_DICTIONARY,
      SIGNATURE_BYTE_RANGE,
      SIGNATURE_CONTENTS,
      CMS_ENCODING,
      CMS_SHAPE,
      CMS_ATTRIBUTES,
      DIGEST_MISMATCH,
      SIGNATURE_WRONG,
      SIGNATURE_AMBIGUOUS,
      ALGORITHM_WEAK,
      ALGORITHM_UNKNOWN),
  CERTIFICATES(
      "The certificates are trusted",
      "They come from authorities trusted here, were valid when used, and name the signers.",
      CERTIFICATE_CONTENT,
      CERTIFICATE_UNTRUSTED,
      CERTIFICATE_OUT_OF_TIME,
      CERTIFICATE_USAGE,
      CERTIFICATE_EXPIRED_SINCE,
      CERTIFICATE_REVOKED,
      REVOCATION_UNKNOWN,
      SIGNER_NAME),
  TIMES(
      "The times are possible",
      "Authorities stamped them; none is from the future or older than the one before it.",
      SIGNING_TIME,
      TIMESTAMP_INVALID,
      TIMESTAMP_EXPIRED,
      LEVEL_TOO_LOW),
  BINDING(
      "The signatures are bound to what they are about",
      "The file inside that says what was agreed is the one that both signatures name.",
      BINDING_MISSING,
      BINDING_MALFORMED,
      BOOKING_MISSING,
      BOOKING_TWICE,
      BOOKING_NOT_CANONICAL,
      BOOKING_IDENTITY,
      BOOKING_HASH),
  CHAIN("Each signature follows the one before", "None was taken out or put in.", CHAIN_BROKEN),
  SIGNERS(
      "Both sides signed",
      "The required fields are signed, by those who were to sign, on the level that is asked for.",
      SIGNER_MISSING,
      SIGNER_UNEXPECTED,
      SIGNATURE_LEVEL),
  RECORDS(
      "The document is in the records of this house",
      "Length and SHA-256 are those that were stored.",
      LEDGER_MISMATCH,
      CONTRACT_UNKNOWN),
  BOOKING(
      "It still stands",
      "What was signed is what stands now, and no later revision replaced it.",
      BOOKING_OTHER,
      BOOKING_SUPERSEDED,
      BOOKING_UNKNOWN);

  private final String title;
  private final String meaning;

  @SuppressWarnings("ImmutableEnumChecker") // Set.of, and every flaw is an enum constant
  private final Set<Flaw> flaws;

  CheckStep(String title, String meaning, Flaw... flaws) {
    this.title = title;
    this.meaning = meaning;
    this.flaws = Set.of(flaws);
  }

  public String title() {
    return title;
  }

  /** What holds when the step finds nothing. */
  public String meaning() {
    return meaning;
  }

  public boolean looksFor(Flaw flaw) {
    return flaws.contains(flaw);
  }

  /** What the step found. */
  public List<Finding> of(List<Finding> findings) {
    return findings.stream().filter(finding -> looksFor(finding.flaw())).toList();
  }
}
