package io.countersign.payees;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** By which file a payee is paid: through a payroll system, or by the bank. */
public enum PayMethod {
  ADP("ADP Workforce Now"),
  PAYCHEX("Paychex Flex"),
  GUSTO("Gusto"),
  WORKDAY("Workday"),
  /** Any payroll that reads a plain table. */
  CSV("Other payroll (CSV)"),
  NACHA("US bank transfer (NACHA)"),
  SEPA("SEPA bank transfer (pain.001)");

  private final String label;

  PayMethod(String label) {
    this.label = label;
  }

  /** The name people read. */
  public String label() {
    return label;
  }

  /** How it is written in files, addresses and settings: {@code nacha}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether the bank pays, and payroll does not. */
  public boolean isBank() {
    return this == NACHA || this == SEPA;
  }

  /** The method that somebody wrote, in any case. */
  public static Optional<PayMethod> of(String word) {
    return Arrays.stream(values()).filter(m -> m.word().equalsIgnoreCase(word.strip())).findFirst();
  }

  /** All words, as a sentence lists them. */
  public static String words() {
    List<PayMethod> all = List.of(values());
    return all.stream().map(PayMethod::word).collect(Collectors.joining(", "));
  }
}
