package io.countersign.payroll;

import io.countersign.payees.PayMethod;
import io.countersign.statements.CsvSheet;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A payroll for Gusto in the columns of the company's own template, one row for each person's
 * primary job, with the commission and nothing else filled in.
 */
final class GustoPayroll implements PayFormat {

  private final PayrollSettings settings;

  GustoPayroll(PayrollSettings settings) {
    this.settings = settings;
  }

  @Override
  public PayMethod method() {
    return PayMethod.GUSTO;
  }

  @Override
  public PayFile write(PayOrder order) {
    Checklist list = new Checklist(method(), order, settings);
    list.currency(list.setting("currency", "[A-Z]{3}", "a currency", "USD"));
    Optional<GustoTemplate> template = template(list);
    template.ifPresent(
        found ->
            order.lines().stream()
                .filter(line -> found.primary(Checklist.number(line)).isEmpty())
                .forEach(
                    line ->
                        list.add(
                            line.payee()
                                + " is not in the template (gusto_employee_id "
                                + Checklist.number(line)
                                + ")")));
    list.done();
    GustoTemplate found = template.orElseThrow();
    CsvSheet sheet = new CsvSheet(found.header().toArray(String[]::new));
    for (PayLine line : order.lines()) {
      sheet.row(cells(found, line, order.run()));
    }
    List<String> references = order.lines().stream().map(Checklist::number).toList();
    String name = "gusto-payroll-" + ShortName.ofFile(order.run()) + ".csv";
    return new PayFile(name, "text/csv", sheet.toString(), references);
  }

  private Optional<GustoTemplate> template(Checklist list) {
    Optional<String> text = settings.template(method());
    if (text.isEmpty()) {
      list.add("there is no template of Gusto; download it there and bring it to the payout page");
      return Optional.empty();
    }
    try {
      return Optional.of(GustoTemplate.read(text.get()));
    } catch (IllegalArgumentException e) {
      list.add("the template of Gusto cannot be used: " + e.getMessage());
      return Optional.empty();
    }
  }

  private static @Nullable Object[] cells(GustoTemplate template, PayLine line, PayOrder.Run run) {
    List<String> known = template.primary(Checklist.number(line)).orElseThrow();
    @Nullable Object[] cells = new Object[known.size()];
    Arrays.fill(cells, null);
    for (String column :
        List.of("last_name", "first_name", GustoTemplate.TITLE, GustoTemplate.ID)) {
      template.number(column).ifPresent(n -> cells[n] = known.get(n));
    }
    cells[template.number(GustoTemplate.COMMISSION).orElseThrow()] = line.amount().amount();
    template
        .number(GustoTemplate.NOTE)
        .ifPresent(n -> cells[n] = "Commission " + run.cycle().period());
    return cells;
  }
}
