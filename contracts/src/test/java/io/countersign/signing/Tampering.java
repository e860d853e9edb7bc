package io.countersign.signing;

import io.countersign.documents.Document;

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

  @Override
  public String toString() {
    return name;
  }

  /** The line in docs/signing.md. */
  String row() {
    return "| `%s` | %s | `%s` |".formatted(name, deed, code);
  }
}
