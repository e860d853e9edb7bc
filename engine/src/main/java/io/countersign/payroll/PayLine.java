package io.countersign.payroll;

import io.countersign.money.Money;
import io.countersign.payees.PayTo;
import io.countersign.people.ParticipantId;

/** One amount above zero, for whom, and where it goes. */
public record PayLine(ParticipantId who, String name, Money amount, PayTo to) {

  /**
   * @throws IllegalArgumentException when the amount is not above zero
   */
  public PayLine {
    if (amount.minor() <= 0) {
      throw new IllegalArgumentException("nobody is paid " + amount + ": " + who);
    }
  }

  /** Whom it concerns, in words. */
  String payee() {
    return name.equals(who.value()) ? name : name + " (" + who + ")";
  }
}
