package io.countersign.years;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.calendar.Period;
import io.countersign.database.OnEveryDatabase;
import io.countersign.database.TestDatabase;
import io.countersign.intake.Mapping;
import io.countersign.intake.SharedFiles;
import io.countersign.ledger.PayCycle;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/**
 * The first twelve months of Northwind. Some orders come months late, some came with the wrong
 * seller or the wrong number of pieces and are put right later, and a rate is put right in the
 * eighth month for the whole year.
 */
@EnabledIf(
    value = "io.countersign.intake.SharedFiles#present",
    disabledReason = "no folder shared/data/maven-crm beside the project")
class NorthwindYearTest {

  private static final long SEED = 830;
  private static final int MONTHS = 12;
  private static final String WRONG = "deal.category: Produce }, rate: 5.25 %";
  private static final String RIGHT = "deal.category: Produce }, rate: 5.5 %";

  private static final List<PayCycle> CYCLES =
      IntStream.range(0, MONTHS)
          .mapToObj(i -> PayCycle.of(Period.month(1996 + (6 + i) / 12, (6 + i) % 12 + 1)))
          .toList();

  /** What is told of an order at first, and the month that puts it right. */
  private record Telling(int from, int right, boolean otherSeller, boolean morePieces) {}

  @TempDir private Path folder;

  @OnEveryDatabase
  void comesToWhatAFewLinesOfJavaMakeOfTheFilesAsTheyStandInTheEnd(TestDatabase database)
      throws IOException {
    Path data = SharedFiles.data("northwind");
    for (String same : List.of("employees", "products", "categories", "customers")) {
      Files.copy(data.resolve(same + ".csv"), folder.resolve(same + ".csv"));
    }
    Mapping mapping = Mapping.read(SharedFiles.project("docs/examples/northwind/mapping.yaml"));
    String plan = Files.readString(SharedFiles.project("docs/examples/northwind/plan.yaml"));
    Map<String, Telling> tellings = tellings(Table.read(data.resolve("orders.csv")));
    try (RealYear year = new RealYear(database)) {
      for (int month = 0; month < MONTHS; month++) {
        write(data, tellings, month);
        year.takeIn(mapping, folder);
        if (month == 0) {
          year.publish("plan.yaml", plan);
          year.open(CYCLES);
        }
        if (month == 7) {
          assertThat(plan).contains(WRONG);
          String right = plan.replace(WRONG, RIGHT).replace("version: 1", "version: 2");
          year.publish("plan.yaml", right);
        }
        year.close(CYCLES.get(month));
      }

      Map<String, BigDecimal> expected = expected();
      assertThat(year.lateChanges()).isGreaterThan(40);
      assertThat(year.earned("commission")).isEqualTo(expected);
      Map<String, BigDecimal> byPerson = new TreeMap<>();
      expected.forEach(
          (place, sum) ->
              byPerson.merge(place.substring(0, place.indexOf(' ')), sum, BigDecimal::add));
      assertThat(year.paidAndCarried()).isEqualTo(byPerson);
      assertThat(year.flaws()).isEmpty();
    }
  }

  private static Map<String, Telling> tellings(Table orders) {
    Random random = new Random(SEED);
    Map<String, Telling> tellings = new HashMap<>();
    for (Map<String, String> order : orders.rows()) {
      int month = month(order);
      int kind = random.nextInt(20);
      int later = month + 1 + random.nextInt(4);
      tellings.put(
          order.get("OrderID"),
          new Telling(kind == 0 ? later : month, later, kind == 1, kind == 2));
    }
    return tellings;
  }

  private static int month(Map<String, String> order) {
    String day = order.get("OrderDate");
    return (Integer.parseInt(day.substring(0, 4)) - 1996) * 12
        + Integer.parseInt(day.substring(5, 7))
        - 7;
  }

  /** The export of the month: all orders that are told by then, as they are told by then. */
  private void write(Path data, Map<String, Telling> tellings, int month) throws IOException {
    Table orders = Table.read(data.resolve("orders.csv"));
    Table lines = Table.read(data.resolve("order_details.csv"));
    List<Map<String, String>> told = new ArrayList<>();
    for (Map<String, String> order : orders.rows()) {
      Telling telling = tellings.get(order.get("OrderID"));
      if (telling.from() <= month) {
        if (telling.otherSeller() && month < telling.right()) {
          int other = Integer.parseInt(order.get("EmployeeID")) % 9 + 1;
          order.put("EmployeeID", String.valueOf(other));
        }
        told.add(order);
      }
    }
    orders.write(folder.resolve("orders.csv"), told);
    List<Map<String, String>> of = new ArrayList<>();
    for (Map<String, String> line : lines.rows()) {
      Telling telling = tellings.get(line.get("OrderID"));
      if (telling.from() <= month) {
        if (telling.morePieces() && month < telling.right()) {
          line.put("Quantity", String.valueOf(Integer.parseInt(line.get("Quantity")) + 3));
        }
        of.add(line);
      }
    }
    lines.write(folder.resolve("order_details.csv"), of);
  }

  /** The same from the files alone, with the rate that is right. */
  private Map<String, BigDecimal> expected() throws IOException {
    Map<String, Map<String, String>> orders = table("orders").byKey("OrderID");
    Map<String, Map<String, String>> products = table("products").byKey("ProductID");
    Map<String, Map<String, String>> categories = table("categories").byKey("CategoryID");
    Map<String, BigDecimal> pay = new TreeMap<>();
    for (Map<String, String> line : table("order_details").rows()) {
      Map<String, String> order = orders.get(line.get("OrderID"));
      String category =
          categories.get(products.get(line.get("ProductID")).get("CategoryID")).get("CategoryName");
      BigDecimal discount = new BigDecimal(line.get("Discount"));
      BigDecimal net =
          new BigDecimal(line.get("UnitPrice"))
              .multiply(new BigDecimal(line.get("Quantity")))
              .multiply(BigDecimal.ONE.subtract(discount));
      String place = order.get("EmployeeID") + " " + order.get("OrderDate").substring(0, 7) + "-01";
      pay.merge(place, net.multiply(rate(category, discount)), BigDecimal::add);
    }
    pay.replaceAll((place, sum) -> sum.setScale(2, RoundingMode.HALF_UP));
    return pay;
  }

  private static BigDecimal rate(String category, BigDecimal discount) {
    if (discount.compareTo(new BigDecimal("0.20")) > 0) {
      return new BigDecimal("0.01");
    }
    return switch (category) {
      case "Beverages", "Confections" -> new BigDecimal("0.04");
      case "Meat/Poultry", "Seafood" -> new BigDecimal("0.065");
      case "Produce" -> new BigDecimal("0.055");
      default -> new BigDecimal("0.03");
    };
  }

  private Table table(String name) throws IOException {
    return Table.read(folder.resolve(name + ".csv"));
  }
}
