package io.countersign.years;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.database.OnEveryDatabase;
import io.countersign.database.TestDatabase;
import io.countersign.intake.AdventureWorks;
import io.countersign.intake.Mapping;
import io.countersign.intake.SharedFiles;
import io.countersign.ledger.PayCycle;
import io.countersign.plans.PlanVersion;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/**
 * Three fiscal years of AdventureWorks by the quarter. Some orders come quarters late, some came
 * with the wrong amount or the wrong seller, and a quota of a closed quarter is put right, which
 * decides on a bonus.
 */
@EnabledIf(
    value = "io.countersign.intake.SharedFiles#present",
    disabledReason = "no folder shared/data/maven-crm beside the project")
class AdventureWorksYearTest {

  private static final long SEED = 3_806;

  /** What is told of an order at first, and the quarter that puts it right. */
  private record Telling(int from, int right, int wrong) {}

  @OnEveryDatabase
  void comesToWhatAFewLinesOfJavaMakeOfTheFilesAsTheyStandInTheEnd(
      TestDatabase database, @TempDir Path folder) throws IOException {
    AdventureWorks company = AdventureWorks.in(folder);
    Path orders = folder.resolve("sales_order_header_reps.csv");
    Table all = Table.read(orders);
    PlanVersion plan = company.plan();
    List<PayCycle> cycles = plan.plan().head().periods().stream().map(PayCycle::of).toList();
    Map<String, Telling> tellings = tellings(all, cycles);
    Mapping mapping =
        Mapping.read(SharedFiles.project("docs/examples/adventureworks/mapping.yaml"));
    try (RealYear year = new RealYear(database)) {
      for (int quarter = 0; quarter < cycles.size(); quarter++) {
        all.write(orders, toldBy(quarter, all, tellings));
        year.takeIn(mapping, folder);
        if (quarter == 0) {
          year.publish("plan.yaml", plan.document());
          year.open(cycles);
        }
        if (quarter == 6) {
          raiseQuota(folder.resolve("quota_history.csv"));
          String right = company.plan().document().replace("version: 1", "version: 2");
          year.publish("plan.yaml", right);
        }
        year.close(cycles.get(quarter));
      }

      Map<String, BigDecimal> commission = company.expected(true);
      Map<String, BigDecimal> bonus = company.expected(false);
      assertThat(year.lateChanges()).isGreaterThan(100);
      assertThat(year.earned("commission")).isEqualTo(commission);
      assertThat(year.earned("bonus")).isEqualTo(bonus).isNotEmpty();
      Map<String, BigDecimal> byPerson = new TreeMap<>();
      for (Map<String, BigDecimal> some : List.of(commission, bonus)) {
        some.forEach(
            (place, sum) ->
                byPerson.merge(place.substring(0, place.indexOf(' ')), sum, BigDecimal::add));
      }
      assertThat(year.paidAndCarried()).isEqualTo(byPerson);
      assertThat(year.flaws()).isEmpty();
    }
  }

  /** A quota that was reached becomes one that was not. */
  private static void raiseQuota(Path file) throws IOException {
    Table quotas = Table.read(file);
    for (Map<String, String> row : quotas.rows()) {
      if (row.get("BusinessEntityID").equals("276") && row.get("QuotaDate").equals("2011-08-31")) {
        row.put("SalesQuota", "99000000.0000");
      }
    }
    quotas.write(file, quotas.rows());
  }

  private static Map<String, Telling> tellings(Table orders, List<PayCycle> cycles) {
    Random random = new Random(SEED);
    Map<String, Telling> tellings = new HashMap<>();
    for (Map<String, String> order : orders.rows()) {
      LocalDate day = LocalDate.parse(order.get("OrderDate"));
      int quarter = 0;
      while (quarter + 1 < cycles.size() && !day.isBefore(cycles.get(quarter).period().until())) {
        quarter++;
      }
      int kind = random.nextInt(40);
      int later = quarter + 1 + random.nextInt(3);
      tellings.put(
          order.get("SalesOrderID"), new Telling(kind == 0 ? later : quarter, later, kind));
    }
    return tellings;
  }

  /** All orders that are told by then, as they are told by then. */
  private static List<Map<String, String>> toldBy(
      int quarter, Table all, Map<String, Telling> tellings) {
    List<Map<String, String>> told = new ArrayList<>();
    for (Map<String, String> order : all.rows()) {
      Telling telling = tellings.get(order.get("SalesOrderID"));
      Map<String, String> row = new HashMap<>(order);
      boolean wrong = quarter < telling.right();
      if (wrong && telling.wrong() == 1) {
        row.put("SubTotal", new BigDecimal(order.get("SubTotal")).add(BigDecimal.TEN).toString());
      } else if (wrong && telling.wrong() == 2) {
        row.put("SalesPersonID", order.get("SalesPersonID").equals("279") ? "276" : "279");
      }
      if (telling.from() <= quarter) {
        told.add(row);
      }
    }
    return told;
  }
}
