package io.countersign.compliance;

/** What a check can find, by a stable code, and the way out of it. */
public enum FindingCode {
  KEY_EXPIRING(
      "A signer's certificate runs out soon",
      "Give the signer a new key before that day; see docs/signing.md."),
  KEY_REVOKED(
      "A signer's certificate was revoked",
      "What it signed and preserved before stays provable. Have open contracts signed with another"
          + " key."),
  REVOCATION_UNKNOWN(
      "No authority says whether a certificate is revoked",
      "See whether the authority named in the certificate can be reached from the server."),
  CLOCK_SILENT(
      "A time-stamping authority gives no usable time-stamp",
      "See whether it can be reached, or name another one in countersign.time-stamps."),
  ARCHIVE_DUE(
      "A signed contract waits to be preserved",
      "It is tried every quarter of an hour; mend what the sentence names."),
  COPY_MISSING(
      "The other side has no copy of the signed contract",
      "Send it, then say here how it was handed over."),
  AMENDMENT_UNSIGNED(
      "An amendment of a signed contract is not signed",
      "Have it signed, or declare it void; until then the earlier contract says what holds."),
  UNSIGNED_LONG(
      "A contract was sent for signature long ago", "Remind those who are asked, or call it off."),
  LEDGER_BROKEN(
      "The stored document does not prove the revision ledger",
      "Restore the table document_blob from a backup, and find out who changed it."),
  LOG_BROKEN(
      "The event log is not as it was written",
      "Run countersign contracts check, restore the database, and find out who changed it."),
  CHECK_FAILED(
      "A check could not be made",
      "What it found before stays open. Mend what the sentence names, then check again.");

  private final String words;
  private final String wayOut;

  FindingCode(String words, String wayOut) {
    this.words = words;
    this.wayOut = wayOut;
  }

  /** The code in words. */
  public String words() {
    return words;
  }

  /** What to do, a sentence. */
  public String wayOut() {
    return wayOut;
  }
}
