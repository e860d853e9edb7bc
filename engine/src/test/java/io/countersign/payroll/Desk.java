package io.countersign.payroll;

import io.countersign.calendar.Period;
import io.countersign.ledger.PayCycle;
import io.countersign.money.Money;
import io.countersign.payees.PayMethod;
import io.countersign.payees.PayTo;
import io.countersign.people.ParticipantId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A company with settings for every format, and orders of a first quarter. */
final class Desk implements PayrollSettings {

  static final Period Q1 = Period.quarter(2017, 1);
  static final PayTo AMYS_BANK =
      new PayTo.UsBank("Amy Adams", "231380104", "12345678", PayTo.UsBank.Kind.CHECKING);
  static final PayTo BOBS_BANK =
      new PayTo.UsBank("Bób Brown", "021000021", "987-65", PayTo.UsBank.Kind.SAVINGS);

  private final Map<String, String> settings =
      new HashMap<>(
          Map.ofEntries(
              Map.entry("adp.company-code", "ABC"),
              Map.entry("adp.earnings-code", "COM"),
              Map.entry("paychex.client-id", "12345678"),
              Map.entry("paychex.pay-component", "Commission"),
              Map.entry("workday.earning", "COMMISSION"),
              Map.entry("nacha.odfi-routing", "121042882"),
              Map.entry("nacha.company-name", "Example Seller"),
              Map.entry("nacha.company-id", "1234567890"),
              Map.entry("nacha.destination-name", "Wells Fargo"),
              Map.entry("nacha.origin-id", "1234567890"),
              Map.entry("nacha.origin-name", "Example Seller Inc"),
              Map.entry("sepa.debtor-name", "Example Seller GmbH"),
              Map.entry("sepa.debtor-iban", "DE89370400440532013000")));

  private String template = "";

  Desk without(String setting) {
    settings.remove(setting);
    return this;
  }

  Desk with(String setting, String value) {
    settings.put(setting, value);
    return this;
  }

  Desk template(String text) {
    template = text;
    return this;
  }

  @Override
  public Optional<String> find(String name) {
    return Optional.ofNullable(settings.get(name));
  }

  @Override
  public Optional<String> template(PayMethod method) {
    return Optional.of(template).filter(text -> !text.isEmpty());
  }

  PayFile write(PayMethod method, PayLine... lines) {
    return PayFormats.write(method, order(1, lines), this);
  }

  static PayOrder order(int version, PayLine... lines) {
    PayOrder.Run run =
        new PayOrder.Run(
            PayCycle.of(Q1),
            Instant.parse("2017-04-03T08:00:00.123456Z"),
            LocalDate.parse("2017-04-05"),
            version,
            0);
    return new PayOrder(run, List.of(lines));
  }

  static PayLine line(String who, String amount, PayTo to) {
    String name = who.equals("amy") ? "Amy Adams" : "Bób Brown";
    String[] parts = amount.split(" ", 2);
    return new PayLine(new ParticipantId(who), name, Money.of(parts[0], parts[1]), to);
  }

  static PayLine payroll(PayMethod method, String who, String amount, String number) {
    return line(who, amount, new PayTo.Payroll(method, number));
  }
}
