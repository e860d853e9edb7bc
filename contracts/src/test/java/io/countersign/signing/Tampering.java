package io.countersign.signing;

import io.countersign.documents.Document;
import java.util.ArrayList;
import java.util.List;

/**
 * One kind of manipulation: what is done, and the code that must come first.
 *
 * @param name stable, e.g. {@code page-repainted}
 * @param deed one sentence for the documentation
 * @param code the first reason of the verdict
 */
record Tampering(String name, String deed, String code, Maker maker) {

  /** Makes the manipulated file. */
  interface Maker {
    Document file() throws Exception;
  }

  /** Several kinds, in the order in which they were added. */
  static final class Collected {

    private final List<Tampering> all = new ArrayList<>();

    void add(String name, String deed, String code, Maker maker) {
      all.add(new Tampering(name, deed, code, maker));
    }

    List<Tampering> list() {
      return List.copyOf(all);
    }
  }

  @Override
  public String toString() {
    return name;
  }

  /** The line in docs/signing.md. */
  String row() {
    return "| `%s` | %s | `%s` |".formatted(name, deed, code);
  }
}
