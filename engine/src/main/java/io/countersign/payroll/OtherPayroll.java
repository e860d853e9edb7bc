package io.countersign.payroll;

import io.countersign.payees.PayMethod;
import io.countersign.statements.CsvSheet;
import java.util.List;

/** A plain table for any payroll whose import maps columns by their header, in any currency. */
final class OtherPayroll implements PayFormat {

  private final PayrollSettings settings;

  OtherPayroll(PayrollSettings settings) {
    this.settings = settings;
  }

  @Override
  public PayMethod method() {
    return PayMethod.CSV;
  }

  @Override
  public PayFile write(PayOrder order) {
    Checklist list = new Checklist(method(), order, settings);
    String code = list.setting("earning-code", "[A-Za-z0-9_-]{1,40}", "a code", "COMMISSION");
    list.done();
    CsvSheet sheet =
        new CsvSheet(
            "employee_id",
            "name",
            "earning_code",
            "amount",
            "currency",
            "period_start",
            "period_end",
            "memo");
    for (PayLine line : order.lines()) {
      sheet.row(
          Checklist.number(line),
          line.name(),
          code,
          line.amount().amount(),
          line.amount().currency(),
          order.run().cycle().period().from(),
          order.run().cycle().period().lastDay(),
          "Commission " + order.run().cycle().period());
    }
    List<String> references = order.lines().stream().map(Checklist::number).toList();
    String name = "other-payroll-" + ShortName.ofFile(order.run()) + ".csv";
    return new PayFile(name, "text/csv", sheet.toString(), references);
  }
}
