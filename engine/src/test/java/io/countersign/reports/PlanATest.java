package io.countersign.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.calculation.Calculation;
import io.countersign.calculation.Outcome;
import io.countersign.calculation.Worksheet;
import io.countersign.calendar.Period;
import io.countersign.earning.Earning;
import io.countersign.intake.CsvReading;
import io.countersign.intake.Mapping;
import io.countersign.plans.PlanReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** Plan A on 8,800 real opportunities, against results worked out outside this project. */
@EnabledIf(
    value = "io.countersign.reports.PlanATest#isPresent",
    disabledReason = "no folder shared with data and examples beside the project")
class PlanATest {

  private static final Path PROJECT = above("docs/examples/maven-crm");

  private static Worksheet worksheet;
  private static Outcome outcome;

  static boolean isPresent() {
    return Files.isDirectory(shared().resolve("examples/maven-crm-plan-a"));
  }

  @BeforeAll
  static void calculate() throws IOException {
    CsvReading reading =
        CsvReading.of(
            Mapping.read(PROJECT.resolve("mapping.yaml")), shared().resolve("data/maven-crm"));
    worksheet =
        new Worksheet(
            PlanReader.read("plan-a.yaml", Files.readString(PROJECT.resolve("plan-a.yaml"))),
            reading.roster(),
            reading.histories(),
            IntStream.rangeClosed(1, 4).mapToObj(n -> Period.quarter(2017, n)).toList());
    outcome = Calculation.calculate(worksheet);
  }

  @Test
  void everySellersQuarterIsRightToTheCent() throws IOException {
    assertThat(rows("agent-quarter.report.yaml"))
        .containsExactlyInAnyOrderElementsOf(expected("expected_planA_agent_quarter.csv"));
  }

  @Test
  void everyManagersQuarterIsRightToTheCent() throws IOException {
    assertThat(rows("manager-quarter.report.yaml"))
        .containsExactlyInAnyOrderElementsOf(expected("expected_planA_manager_quarter.csv"));
  }

  @Test
  void everyAmountIsTheSumOfItsSteps() {
    assertThat(outcome.problems()).isEmpty();
    assertThat(outcome.earnings()).hasSizeGreaterThan(8_000).allSatisfy(PlanATest::addsUp);
  }

  private static void addsUp(Earning earning) {
    assertThat(earning.explanation().total()).isEqualByComparingTo(earning.amount().amount());
  }

  private static List<String> rows(String layout) throws IOException {
    Path file = PROJECT.resolve(layout);
    return Report.csv(ReportLayout.read(layout, Files.readString(file)), worksheet, outcome)
        .lines()
        .toList();
  }

  private static List<String> expected(String file) throws IOException {
    return Files.readAllLines(shared().resolve("examples/maven-crm-plan-a").resolve(file));
  }

  private static Path shared() {
    return above("shared");
  }

  /** The nearest folder of that name beside or above the module; here when there is none. */
  private static Path above(String name) {
    for (Path here = Path.of("").toAbsolutePath(); here != null; here = here.getParent()) {
      if (Files.isDirectory(here.resolve(name))) {
        return here.resolve(name);
      }
    }
    return Path.of(name);
  }
}
