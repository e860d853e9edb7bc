package io.countersign.payroll;

import io.countersign.payees.PayMethod;
import java.util.Optional;

/** What files say about the company: {@code countersign.payroll.METHOD.NAME} of the settings. */
public interface PayrollSettings {

  String PREFIX = "countersign.payroll.";

  /** A setting; empty when nobody gave it. */
  Optional<String> find(String name);

  /** The template that a payroll system hands out; empty when nobody brought it. */
  Optional<String> template(PayMethod method);
}
