package io.countersign.payroll;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A file as it is handed to payroll or to the bank.
 *
 * @param references how it calls each line of its order, in their order; a return names them
 */
public record PayFile(String name, String mediaType, String text, List<String> references) {

  public PayFile {
    references = List.copyOf(references);
  }

  /** The bytes, in UTF-8; files for banks are ASCII. */
  public byte[] bytes() {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
