package io.countersign.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.calculation.Calculation;
import io.countersign.calculation.Outcome;
import io.countersign.calculation.Worksheet;
import io.countersign.calendar.Period;
import io.countersign.earning.Earning;
import io.countersign.intake.ImportReport.FileCount;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** Real orders, quotas, rates and bonuses of each person, brought in by the guide's own files. */
@EnabledIf(
    value = "io.countersign.intake.SharedFiles#present",
    disabledReason = "no folder shared/data/maven-crm beside the project")
class AdventureWorksPaysTest {

  private static final LocalDate UNTIL = LocalDate.of(2014, 5, 31);

  @TempDir private Path folder;

  @BeforeEach
  void copiesTheFiles() throws IOException {
    Path data = SharedFiles.data("adventureworks");
    try (DirectoryStream<Path> files = Files.newDirectoryStream(data, "*.csv")) {
      for (Path file : files) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
    try (InputStream packed = Files.newInputStream(data.resolve("currency_rate.csv.gz"))) {
      Files.copy(new GZIPInputStream(packed), folder.resolve("currency_rate.csv"));
    }
  }

  @Test
  void everyRowIsAccepted() throws IOException {
    CsvReading reading = read();

    assertThat(reading.report().clean()).as(reading.report().text()).isTrue();
    assertThat(reading.report().files())
        .containsExactly(
            new FileCount("sales_org.csv", 18, 18, 0, 0, 0),
            new FileCount("territory_history.csv", 17, 17, 0, 0, 0),
            new FileCount("sales_order_header_reps.csv", 3_806, 3_806, 0, 0, 0),
            new FileCount("currency_rate.csv", 13_532, 13_532, 0, 0, 0));
  }

  @Test
  void paysWhatAFewLinesOfJavaMakeOfTheSameFiles() throws IOException {
    CsvReading reading = read();
    PlanVersion plan = plan();
    List<Period> quarters = plan.plan().head().periods();

    Outcome outcome =
        Calculation.calculate(new Worksheet(plan, reading.roster(), reading.histories(), quarters));

    assertThat(outcome.problems()).isEmpty();
    assertThat(paid(outcome, "commission")).isEqualTo(expected(true));
    assertThat(paid(outcome, "bonus")).isEqualTo(expected(false)).isNotEmpty();
  }

  private CsvReading read() throws IOException {
    return CsvReading.of(
        Mapping.read(SharedFiles.project("docs/examples/adventureworks/mapping.yaml")), folder);
  }

  /** The plan with its three tables brought in. */
  private PlanVersion plan() throws IOException {
    Path plan = SharedFiles.project("docs/examples/adventureworks/plan.yaml");
    Files.copy(plan, folder.resolve("plan.yaml"));
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

  private static Map<String, BigDecimal> paid(Outcome outcome, String component) {
    Map<String, BigDecimal> paid = new TreeMap<>();
    for (Earning earning : outcome.earnings()) {
      if (earning.key().component().equals(component)) {
        paid.merge(
            earning.key().who() + " " + earning.key().period().from(),
            earning.amount().amount(),
            BigDecimal::add);
      }
    }
    paid.values().removeIf(amount -> amount.signum() == 0);
    return paid;
  }

  /** The same from the files alone. */
  private Map<String, BigDecimal> expected(boolean commission) throws IOException {
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
