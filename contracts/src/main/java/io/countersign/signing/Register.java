package io.countersign.signing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the demo authority has issued and revoked: lines that are only ever added to a file, read
 * anew with each question, so that a command and a running server see the same.
 */
final class Register {

  private static final String ISSUED = "issued";
  private static final String REVOKED = "revoked";

  private final Path file;

  Register(Path file) {
    this.file = file;
  }

  /** A certificate declared void. */
  record Revoked(Instant at, RevocationReason reason) {}

  void issued(X509Certificate certificate) {
    add(ISSUED, certificate.getSerialNumber().toString(16), Names.id(certificate));
  }

  void revoked(BigInteger serial, Instant at, RevocationReason reason) {
    if (revoked(serial).isEmpty()) {
      Instant second = at.truncatedTo(ChronoUnit.SECONDS);
      add(REVOKED, serial.toString(16), second + " " + reason.name());
    }
  }

  boolean hasIssued(BigInteger serial) {
    Set<String> issued = new HashSet<>();
    for (String[] line : lines()) {
      if (line[0].equals(ISSUED)) {
        issued.add(line[1]);
      }
    }
    return issued.contains(serial.toString(16));
  }

  Optional<Revoked> revoked(BigInteger serial) {
    return Optional.ofNullable(revoked().get(serial));
  }

  Map<BigInteger, Revoked> revoked() {
    Map<BigInteger, Revoked> revoked = new LinkedHashMap<>();
    for (String[] line : lines()) {
      if (line[0].equals(REVOKED)) {
        revoked.put(
            new BigInteger(line[1], 16),
            new Revoked(Instant.parse(line[2]), RevocationReason.valueOf(line[3])));
      }
    }
    return revoked;
  }

  private List<String[]> lines() {
    try {
      List<String[]> lines = new ArrayList<>();
      if (Files.exists(file)) {
        for (String line : Files.readAllLines(file)) {
          lines.add(line.split(" ", -1));
        }
      }
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException("The register " + file + " cannot be read", e);
    }
  }

  private synchronized void add(String kind, String serial, String words) {
    String line = kind + " " + serial + " " + words + "\n";
    try {
      if (!Files.exists(file)) {
        OwnerOnly.create(file);
      }
      Files.write(file, line.getBytes(StandardCharsets.UTF_8), StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException("The register " + file + " cannot be written", e);
    }
  }
}
