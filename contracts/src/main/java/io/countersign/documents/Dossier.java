package io.countersign.documents;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is kept in a document so that its signatures can be checked without asking anybody: the
 * document security store of PAdES (EN 319 142-1, 5.4.2). Each entry is DER.
 *
 * @param certificates of signers, their issuers, time-stamping and OCSP authorities
 * @param ocspResponses complete responses (RFC 6960)
 * @param crls revocation lists (RFC 5280)
 */
public record Dossier(List<byte[]> certificates, List<byte[]> ocspResponses, List<byte[]> crls) {

  public Dossier {
    certificates = List.copyOf(certificates);
    ocspResponses = List.copyOf(ocspResponses);
    crls = List.copyOf(crls);
  }

  public static Dossier empty() {
    return new Dossier(List.of(), List.of(), List.of());
  }

  public boolean isEmpty() {
    return certificates.isEmpty() && ocspResponses.isEmpty() && crls.isEmpty();
  }

  /** All entries together, in bytes. */
  int size() {
    return Stream.of(certificates, ocspResponses, crls)
        .flatMap(List::stream)
        .mapToInt(entry -> entry.length)
        .sum();
  }

  /** Both, each entry once. */
  public Dossier and(Dossier more) {
    return new Dossier(
        joined(certificates, more.certificates),
        joined(ocspResponses, more.ocspResponses),
        joined(crls, more.crls));
  }

  /** The entries that the other one does not hold. */
  public Dossier without(Dossier other) {
    return new Dossier(
        less(certificates, other.certificates),
        less(ocspResponses, other.ocspResponses),
        less(crls, other.crls));
  }

  private static List<byte[]> joined(List<byte[]> first, List<byte[]> second) {
    List<byte[]> all = new ArrayList<>(first);
    all.addAll(less(second, first));
    return all;
  }

  private static List<byte[]> less(List<byte[]> entries, List<byte[]> known) {
    List<byte[]> rest = new ArrayList<>();
    for (byte[] entry : entries) {
      if (known.stream().noneMatch(other -> Arrays.equals(entry, other))
          && rest.stream().noneMatch(other -> Arrays.equals(entry, other))) {
        rest.add(entry);
      }
    }
    return rest;
  }
}
