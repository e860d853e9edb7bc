package io.countersign.payroll;

import io.countersign.payees.PayMethod;
import io.countersign.statements.CsvSheet;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows of Workday's EIB "Submit Payroll Input": each its own spreadsheet key, an amount and no
 * hours, as an adjustment that is not ongoing.
 */
final class WorkdayInput implements PayFormat {

  private static final int LONGEST_BATCH = 25;

  private final PayrollSettings settings;

  WorkdayInput(PayrollSettings settings) {
    this.settings = settings;
  }

  @Override
  public PayMethod method() {
    return PayMethod.WORKDAY;
  }

  @Override
  public PayFile write(PayOrder order) {
    Checklist list = new Checklist(method(), order, settings);
    String earning = list.setting("earning", "[A-Za-z0-9_-]{1,40}", "the code of an earning");
    list.currency(list.setting("currency", "[A-Z]{3}", "a currency", "USD"));
    list.done();
    CsvSheet sheet =
        new CsvSheet(
            "Spreadsheet Key",
            "Row ID",
            "Batch ID",
            "Start Date",
            "End Date",
            "Ongoing",
            "Adjustment",
            "Worker",
            "Earning",
            "Amount");
    String batch = "COMM_" + ShortName.of(order.run(), LONGEST_BATCH);
    List<String> references = new ArrayList<>();
    for (PayLine line : order.lines()) {
      references.add(batch + "-" + (references.size() + 1));
      sheet.row(
          references.size(),
          1,
          batch,
          order.run().cycle().period().from(),
          order.run().cycle().period().lastDay(),
          "N",
          "Y",
          Checklist.number(line),
          earning,
          line.amount().amount());
    }
    String name = "workday-payroll-input-" + ShortName.ofFile(order.run()) + ".csv";
    return new PayFile(name, "text/csv", sheet.toString(), references);
  }
}
