package io.countersign.payroll;

import io.countersign.payees.PayMethod;
import io.countersign.statements.CsvSheet;
import java.util.List;

/** Paychex Flex Standard Payroll Import: sixteen columns in a fixed order, all of them present. */
final class PaychexSpi implements PayFormat {

  private final PayrollSettings settings;

  PaychexSpi(PayrollSettings settings) {
    this.settings = settings;
  }

  @Override
  public PayMethod method() {
    return PayMethod.PAYCHEX;
  }

  @Override
  public PayFile write(PayOrder order) {
    Checklist list = new Checklist(method(), order, settings);
    String client = list.setting("client-id", "[0-9A-Z]{1,8}", "the client id, up to 8 characters");
    String component =
        list.setting(
            "pay-component", ".{1,20}", "the name of an earning at Paychex, up to 20 characters");
    list.currency(list.setting("currency", "[A-Z]{3}", "a currency", "USD"));
    list.done();
    CsvSheet sheet =
        new CsvSheet(
            "Client ID",
            "Worker ID",
            "Org",
            "Job Number",
            "Pay Component",
            "Rate",
            "Rate Number",
            "Hours",
            "Units",
            "Line Date",
            "Amount",
            "Check Seq Number",
            "Override State",
            "Override Local",
            "Override Local Jurisdiction",
            "Labor Assignment");
    for (PayLine line : order.lines()) {
      sheet.row(
          client,
          Checklist.number(line),
          null,
          null,
          component,
          null,
          null,
          null,
          null,
          null,
          line.amount().amount(),
          null,
          null,
          null,
          null,
          null);
    }
    List<String> references = order.lines().stream().map(Checklist::number).toList();
    String name = "paychex-spi-" + ShortName.ofFile(order.run()) + ".csv";
    return new PayFile(name, "text/csv", sheet.toString(), references);
  }
}
