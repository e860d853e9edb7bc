package io.countersign.payroll;

import io.countersign.payees.PayMethod;

/** All formats behind one door. */
public final class PayFormats {

  private PayFormats() {}

  /**
   * The file by which these lines are paid.
   *
   * @throws PayFileRefused when a setting is missing, or a line does not fit; nothing is made then
   */
  public static PayFile write(PayMethod method, PayOrder order, PayrollSettings settings) {
    return format(method, settings).write(order);
  }

  private static PayFormat format(PayMethod method, PayrollSettings settings) {
    return switch (method) {
      case ADP -> new AdpPaydata(settings);
      case PAYCHEX -> new PaychexSpi(settings);
      case GUSTO -> new GustoPayroll(settings);
      case WORKDAY -> new WorkdayInput(settings);
      case CSV -> new OtherPayroll(settings);
      case NACHA -> new NachaFile(settings);
      case SEPA -> new SepaTransfer(settings);
    };
  }
}
