package io.countersign.payees;

import java.util.regex.Pattern;

/** What the number of a person looks like in a payroll system. */
record PayrollNumber(Pattern pattern, String words) {

  static PayrollNumber of(PayMethod payroll) {
    return switch (payroll) {
      case ADP -> number("[0-9]{6}", "the ADP file number, six digits with leading zeros");
      case PAYCHEX ->
          number("[0-9A-Za-z]{1,10}", "the Paychex worker id, up to 10 letters and digits");
      case GUSTO -> number("[0-9]{1,20}", "the gusto_employee_id, digits");
      case WORKDAY -> number("[0-9A-Za-z_-]{1,32}", "the Workday employee id");
      default -> number("\\S.{0,59}", "the number by which the payroll knows the person");
    };
  }

  private static PayrollNumber number(String pattern, String words) {
    return new PayrollNumber(Pattern.compile(pattern), words);
  }
}
