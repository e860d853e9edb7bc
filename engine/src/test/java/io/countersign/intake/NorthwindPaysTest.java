package io.countersign.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.calculation.Calculation;
import io.countersign.calculation.Outcome;
import io.countersign.calculation.Worksheet;
import io.countersign.database.OnEveryDatabase;
import io.countersign.database.TestDatabase;
import io.countersign.earning.Earning;
import io.countersign.intake.ImportReport.FileCount;
import io.countersign.plans.PlanReader;
import io.countersign.plans.PlanVersion;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** Real orders with their lines: a rate for each category of products. */
@EnabledIf(
    value = "io.countersign.intake.SharedFiles#present",
    disabledReason = "no folder shared/data/maven-crm beside the project")
class NorthwindPaysTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-21T00:00:00Z"), ZoneOffset.UTC);

  @Test
  void paysWhatAFewLinesOfJavaMakeOfTheSameFiles() throws IOException {
    CsvReading reading = CsvReading.of(mapping(), SharedFiles.data("northwind"));
    Path file = SharedFiles.project("docs/examples/northwind/plan.yaml");
    PlanVersion plan = PlanReader.read(file.toString(), Files.readString(file));

    Outcome outcome =
        Calculation.calculate(
            new Worksheet(
                plan, reading.roster(), reading.histories(), plan.plan().head().periods()));

    assertThat(outcome.problems()).isEmpty();
    assertThat(paid(outcome)).isEqualTo(expected());
  }

  @OnEveryDatabase
  void goesInOnceAndThenChangesNothing(TestDatabase database) throws IOException {
    CsvImport csv = new CsvImport(Office.database(database, CLOCK), database.transactions());
    DealJournal journal = new DealJournal(database.jdbc(), database.transactions(), CLOCK);
    Path folder = SharedFiles.data("northwind");

    assertThat(csv.run(mapping(), folder, ImportMode.ALL_ROWS).files())
        .containsExactly(
            new FileCount("employees.csv", 9, 9, 0, 0, 0),
            new FileCount("orders.csv", 830, 830, 0, 0, 0),
            new FileCount("order_details.csv", 2_155, 2_155, 0, 0, 0));
    assertThat(csv.run(mapping(), folder, ImportMode.ALL_ROWS).files())
        .containsExactly(
            new FileCount("employees.csv", 9, 0, 0, 9, 0),
            new FileCount("orders.csv", 830, 0, 0, 830, 0),
            new FileCount("order_details.csv", 2_155, 0, 0, 2_155, 0));
    assertThat(journal.histories()).isEqualTo(CsvReading.of(mapping(), folder).histories());
  }

  private static Map<String, BigDecimal> paid(Outcome outcome) {
    return sums(
        outcome.earnings().stream()
            .collect(
                Collectors.groupingBy(
                    earning -> earning.key().who() + " " + earning.key().period(),
                    Collectors.mapping(
                        (Earning earning) -> earning.amount().amount(), Collectors.toList()))));
  }

  /** The same from the files alone. */
  private static Map<String, BigDecimal> expected() throws IOException {
    Map<String, Map<String, String>> orders = byKey("orders.csv", "OrderID");
    Map<String, Map<String, String>> products = byKey("products.csv", "ProductID");
    Map<String, Map<String, String>> categories = byKey("categories.csv", "CategoryID");
    Map<String, List<BigDecimal>> pay = new TreeMap<>();
    for (Map<String, String> line : table("order_details.csv")) {
      Map<String, String> order = orders.get(line.get("OrderID"));
      String category =
          categories.get(products.get(line.get("ProductID")).get("CategoryID")).get("CategoryName");
      BigDecimal discount = new BigDecimal(line.get("Discount"));
      BigDecimal net =
          new BigDecimal(line.get("UnitPrice"))
              .multiply(new BigDecimal(line.get("Quantity")))
              .multiply(BigDecimal.ONE.subtract(discount));
      String month = order.get("OrderDate").substring(0, 7);
      pay.merge(
          order.get("EmployeeID") + " " + month,
          List.of(net.multiply(rate(category, discount))),
          (a, b) -> List.of(a.get(0).add(b.get(0))));
    }
    return sums(pay);
  }

  private static BigDecimal rate(String category, BigDecimal discount) {
    if (discount.compareTo(new BigDecimal("0.20")) > 0) {
      return new BigDecimal("0.01");
    }
    return switch (category) {
      case "Beverages", "Confections" -> new BigDecimal("0.04");
      case "Meat/Poultry", "Seafood" -> new BigDecimal("0.065");
      case "Produce" -> new BigDecimal("0.0525");
      default -> new BigDecimal("0.03");
    };
  }

  private static Map<String, BigDecimal> sums(Map<String, List<BigDecimal>> amounts) {
    Map<String, BigDecimal> sums = new TreeMap<>();
    amounts.forEach(
        (who, each) ->
            sums.put(
                who,
                each.stream()
                    .reduce(BigDecimal.ZERO, BigDecimal::add)
                    .setScale(2, RoundingMode.HALF_UP)));
    sums.values().removeIf(amount -> amount.signum() == 0);
    return sums;
  }

  private static Map<String, Map<String, String>> byKey(String file, String key)
      throws IOException {
    return table(file).stream().collect(Collectors.toMap(row -> row.get(key), Function.identity()));
  }

  private static List<Map<String, String>> table(String file) throws IOException {
    return PlainCsv.rows(SharedFiles.data("northwind").resolve(file));
  }

  private static Mapping mapping() throws IOException {
    return Mapping.read(SharedFiles.project("docs/examples/northwind/mapping.yaml"));
  }
}
