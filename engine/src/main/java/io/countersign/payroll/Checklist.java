package io.countersign.payroll;

import io.countersign.payees.PayMethod;
import io.countersign.payees.PayTo;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Everything that keeps one file from being made, collected before its first byte. */
final class Checklist {

  private final PayMethod method;
  private final PayOrder order;
  private final PayrollSettings settings;
  private final List<String> reasons = new ArrayList<>();

  Checklist(PayMethod method, PayOrder order, PayrollSettings settings) {
    this.method = method;
    this.order = order;
    this.settings = settings;
  }

  /** A setting that must be there and fit; empty text when it does not. */
  String setting(String name, String pattern, String words) {
    String full = PayrollSettings.PREFIX + method.word() + "." + name;
    String value = settings.find(method.word() + "." + name).map(String::strip).orElse("");
    if (value.isEmpty()) {
      reasons.add("the setting " + full + " is missing (" + words + ")");
    } else if (!Pattern.matches(pattern, value)) {
      reasons.add("the setting " + full + " is not " + words);
    }
    return value;
  }

  /** A setting that may be missing, but fits when it is there. */
  String setting(String name, String pattern, String words, String otherwise) {
    boolean given = settings.find(method.word() + "." + name).filter(v -> !v.isBlank()).isPresent();
    return given ? setting(name, pattern, words) : otherwise;
  }

  void currency(String only) {
    for (PayLine line : order.lines()) {
      if (!line.amount().currency().getCurrencyCode().equals(only)) {
        reasons.add(
            line.payee()
                + " is due "
                + line.amount()
                + ", but "
                + method.label()
                + " pays "
                + only);
      }
    }
  }

  void atMost(PayLine line, long minor) {
    if (line.amount().minor() > minor) {
      reasons.add(line.payee() + " is due " + line.amount() + ", more than one line can hold");
    }
  }

  void add(String reason) {
    reasons.add(reason);
  }

  /**
   * @throws PayFileRefused when anything was collected
   */
  void done() {
    if (order.lines().isEmpty()) {
      reasons.add("nobody is paid by it");
    }
    if (!reasons.isEmpty()) {
      throw new PayFileRefused(
          "the file for " + method.label() + " of " + order.run().cycle(), reasons);
    }
  }

  /** The number of a line's payee in a payroll system. */
  static String number(PayLine line) {
    if (line.to() instanceof PayTo.Payroll payroll) {
      return payroll.number();
    }
    throw new IllegalArgumentException(line.who() + " is not paid by payroll");
  }
}
