package io.countersign.payroll;

/** One line of a NACHA file while it is written: fields one after the other, 94 characters. */
final class NachaRecord {

  static final int LENGTH = 94;

  private final StringBuilder line = new StringBuilder(LENGTH);

  /** Text on the left, filled with blanks. */
  NachaRecord text(String value, int length) {
    line.append(value.length() > length ? value.substring(0, length) : value);
    line.append(" ".repeat(Math.max(0, length - value.length())));
    return this;
  }

  /** Text on the right, filled with blanks. */
  NachaRecord right(String value, int length) {
    if (value.length() > length) {
      throw new IllegalArgumentException(value + " is longer than " + length);
    }
    line.append(" ".repeat(length - value.length())).append(value);
    return this;
  }

  /** A number on the right, filled with zeros. */
  NachaRecord number(long value, int length) {
    String digits = String.valueOf(value);
    if (value < 0 || digits.length() > length) {
      throw new IllegalArgumentException(value + " does not fit into " + length + " digits");
    }
    line.append("0".repeat(length - digits.length())).append(digits);
    return this;
  }

  /** The line; exactly 94 characters. */
  String done() {
    if (line.length() != LENGTH) {
      throw new IllegalStateException("a record of " + line.length() + " characters: " + line);
    }
    return line.toString();
  }
}
