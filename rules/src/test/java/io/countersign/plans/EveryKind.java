package io.countersign.plans;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A plan with one mapping of every kind that the language has. */
final class EveryKind {

  private static final Path FILE =
      Path.of("src/test/resources/io/countersign/plans/every-kind.yaml");

  private EveryKind() {}

  static String plan() {
    try {
      return Files.readString(FILE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
