package io.countersign.payroll;

import io.countersign.payees.PayMethod;

/** The layout of one kind of file. */
interface PayFormat {

  PayMethod method();

  /**
   * The file.
   *
   * @throws PayFileRefused when something is missing, too long or in a currency it cannot pay
   */
  PayFile write(PayOrder order);
}
