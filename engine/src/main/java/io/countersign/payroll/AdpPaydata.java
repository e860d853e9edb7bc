package io.countersign.payroll;

import io.countersign.payees.PayMethod;
import io.countersign.statements.CsvSheet;
import java.util.List;

/**
 * ADP Workforce Now paydata, {@code PRcccEPI.csv} with the company code as ccc. The first three
 * columns are fixed; the commission is an amount under an earnings code of the company.
 */
final class AdpPaydata implements PayFormat {

  private static final int LONGEST_BATCH = 8;

  private final PayrollSettings settings;

  AdpPaydata(PayrollSettings settings) {
    this.settings = settings;
  }

  @Override
  public PayMethod method() {
    return PayMethod.ADP;
  }

  @Override
  public PayFile write(PayOrder order) {
    Checklist list = new Checklist(method(), order, settings);
    String company = list.setting("company-code", "[A-Z0-9]{3}", "the company code, 3 characters");
    String code = list.setting("earnings-code", "[A-Z0-9]{1,3}", "an earnings 3 code such as COM");
    list.currency(list.setting("currency", "[A-Z]{3}", "a currency", "USD"));
    list.done();
    CsvSheet sheet =
        new CsvSheet(
            "Co Code",
            "Batch ID",
            "File #",
            "Reg Hours",
            "O/T Hours",
            "Earnings 3 Code",
            "Earnings 3 Amount");
    String batch = ShortName.of(order.run(), LONGEST_BATCH);
    for (PayLine line : order.lines()) {
      sheet.row(company, batch, Checklist.number(line), null, null, code, line.amount().amount());
    }
    List<String> references = order.lines().stream().map(Checklist::number).toList();
    return new PayFile("PR" + company + "EPI.csv", "text/csv", sheet.toString(), references);
  }
}
