package io.countersign.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.matrices.PlanMatrix;
import io.countersign.plans.PlanVersion;
import io.countersign.plans.Quota;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;

/** The files of AdventureWorks in a folder, and what its sales people are due by them. */
public record AdventureWorks(Path folder) {

  private static final LocalDate UNTIL = LocalDate.of(2014, 5, 31);

  /** With copies of all files, the exchange rates unpacked. */
  public static AdventureWorks in(Path folder) throws IOException {
    Path data = SharedFiles.data("adventureworks");
    try (DirectoryStream<Path> files = Files.newDirectoryStream(data, "*.csv")) {
      for (Path file : files) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
    try (InputStream packed = Files.newInputStream(data.resolve("currency_rate.csv.gz"))) {
      Files.copy(new GZIPInputStream(packed), folder.resolve("currency_rate.csv"));
    }
    return new AdventureWorks(folder);
  }

  /** The plan with its three tables brought in. */
  public PlanVersion plan() throws IOException {
    Path plan = SharedFiles.project("docs/examples/adventureworks/plan.yaml");
    Files.copy(plan, folder.resolve("plan.yaml"), StandardCopyOption.REPLACE_EXISTING);
    StringBuilder rates = new StringBuilder("for/participant,amount as fraction\n");
    StringBuilder bonuses = new StringBuilder("for/participant,amount\n");
    for (Map<String, String> person : table("sales_person.csv")) {
      if (decimal(person, "CommissionPct").signum() > 0) {
        String who = person.get("BusinessEntityID");
        rates.append(who).append(',').append(person.get("CommissionPct")).append('\n');
        bonuses.append(who).append(',').append(person.get("Bonus")).append('\n');
      }
    }
    String quotas =
        Files.readString(folder.resolve("quota_history.csv"))
            .replaceFirst("BusinessEntityID,QuotaDate,SalesQuota", "for/participant,period,amount");
    bringIn("quotas.target", quotas);
    bringIn("quotas.own-rate", rates.toString());
    PlanVersion whole = bringIn("quotas.own-bonus", bonuses.toString());
    assertThat(((Quota.Rows) whole.plan().quotas().get("target")).rows()).hasSize(163);
    return whole;
  }

  private PlanVersion bringIn(String part, String csv) throws IOException {
    Path table = Files.writeString(folder.resolve("table.csv"), csv);
    PlanVersion plan = PlanMatrix.of(folder.resolve("plan.yaml"), part).read(table);
    Files.writeString(folder.resolve("plan.yaml"), plan.document());
    return plan;
  }

  /** What is due by the files alone, by participant and first day of the quarter. */
  public Map<String, BigDecimal> expected(boolean commission) throws IOException {
    TreeSet<LocalDate> starts = new TreeSet<>();
    Map<String, BigDecimal> quotas = new TreeMap<>();
    for (Map<String, String> quota : table("quota_history.csv")) {
      starts.add(LocalDate.parse(quota.get("QuotaDate")));
      quotas.put(
          quota.get("BusinessEntityID") + " " + quota.get("QuotaDate"),
          decimal(quota, "SalesQuota"));
    }
    Map<String, BigDecimal> sales = new TreeMap<>();
    for (Map<String, String> order : table("sales_order_header_reps.csv")) {
      LocalDate day = LocalDate.parse(order.get("OrderDate"));
      if (day.isBefore(UNTIL)) {
        sales.merge(
            order.get("SalesPersonID") + " " + starts.floor(day),
            decimal(order, "SubTotal"),
            BigDecimal::add);
      }
    }
    Map<String, BigDecimal> pay = new TreeMap<>();
    Map<String, Map<String, String>> people = new TreeMap<>();
    table("sales_person.csv").forEach(row -> people.put(row.get("BusinessEntityID"), row));
    sales.forEach(
        (cell, sold) -> {
          Map<String, String> person = people.get(cell.substring(0, cell.indexOf(' ')));
          BigDecimal quota = quotas.get(cell);
          boolean reached = quota != null && sold.compareTo(quota) >= 0;
          BigDecimal amount =
              commission
                  ? sold.multiply(decimal(person, "CommissionPct"))
                  : reached ? decimal(person, "Bonus") : BigDecimal.ZERO;
          pay.put(cell, amount.setScale(2, RoundingMode.HALF_UP));
        });
    pay.values().removeIf(amount -> amount.signum() == 0);
    return pay;
  }

  private List<Map<String, String>> table(String file) throws IOException {
    return PlainCsv.rows(folder.resolve(file));
  }

  private static BigDecimal decimal(Map<String, String> row, String column) {
    String cell = row.getOrDefault(column, "");
    return cell.isEmpty() ? BigDecimal.ZERO : new BigDecimal(cell);
  }
}
