package io.countersign.signing;

import io.countersign.documents.Digest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the asker knows from elsewhere and the document has to agree with. Without any of it a check
 * says whether the document is sound in itself, not whether it is the right one.
 *
 * @param stored length and digest of the file as it was stored
 * @param subject what the document must be about, as it stands now
 * @param following the last signature value of the contract that this one amends
 * @param fields the fields that must be signed
 * @param certificates by field, the certificate that must have signed it
 * @param level how long each signature must be provable, at least
 */
public record Expectation(
    Optional<Stored> stored,
    Optional<SubjectRef> subject,
    Optional<Digest> following,
    Set<String> fields,
    Map<String, Digest> certificates,
    SealLevel level) {

  public Expectation {
    fields = Set.copyOf(fields);
    certificates = Map.copyOf(certificates);
  }

  /**
   * An entry of the revision ledger.
   *
   * @param length in bytes
   */
  public record Stored(int length, Digest digest) {}

  public static Expectation nothing() {
    return new Expectation(
        Optional.empty(), Optional.empty(), Optional.empty(), Set.of(), Map.of(), SealLevel.B);
  }

  public Expectation stored(int length, Digest digest) {
    return new Expectation(
        Optional.of(new Stored(length, digest)), subject, following, fields, certificates, level);
  }

  public Expectation about(SubjectRef current) {
    return new Expectation(stored, Optional.of(current), following, fields, certificates, level);
  }

  public Expectation following(Digest lastSignature) {
    return new Expectation(
        stored, subject, Optional.of(lastSignature), fields, certificates, level);
  }

  /** Each signature must be proven at this level or a higher one. */
  public Expectation atLeast(SealLevel required) {
    return new Expectation(stored, subject, following, fields, certificates, required);
  }

  /** These fields must be signed, by whomever. */
  public Expectation signed(String... names) {
    Set<String> all = new TreeSet<>(fields);
    all.addAll(Set.of(names));
    return new Expectation(stored, subject, following, all, certificates, level);
  }

  /** This field must be signed with this certificate. */
  public Expectation signedBy(String field, Digest certificate) {
    Map<String, Digest> all = new HashMap<>(certificates);
    all.put(field, certificate);
    return new Expectation(stored, subject, following, fields, all, level).signed(field);
  }
}
