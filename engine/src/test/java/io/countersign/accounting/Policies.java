package io.countersign.accounting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The policy of the documentation, and others that differ from it in a line. */
final class Policies {

  static final Path EXAMPLE = Path.of("../docs/examples/accounting/accounting.yaml");

  private Policies() {}

  static String text() {
    try {
      return Files.readString(EXAMPLE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static AccountingPolicy read(String text) {
    return PolicyReader.read(new PolicyDocument("accounting.yaml", text));
  }

  /** The example without the life of customers: contracts count for their term. */
  static String byTerm() {
    return text()
        .replaceAll("(?m)^  life: .*\n", "")
        .replaceAll("(?m)^  renewals: .*\n", "")
        .replaceAll("(?m)^impairments:\n.*\n", "");
  }
}
