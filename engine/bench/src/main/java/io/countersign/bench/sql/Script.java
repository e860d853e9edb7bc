package io.countersign.bench.sql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** A file of SQL beside the classes. */
final class Script {

  private Script() {}

  /** Its statements, without their semicolons. */
  static List<String> statements(String name) {
    try (InputStream text = Script.class.getResourceAsStream(name)) {
      if (text == null) {
        throw new IllegalStateException("the build left no " + name);
      }
      return Stream.of(new String(text.readAllBytes(), StandardCharsets.UTF_8).split(";"))
          .filter(statement -> !statement.isBlank())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
