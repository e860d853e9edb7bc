package io.countersign.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.calculation.Calculation;
import io.countersign.calculation.Outcome;
import io.countersign.calculation.Worksheet;
import io.countersign.calendar.Period;
import io.countersign.earning.Earning;
import io.countersign.intake.ImportReport.FileCount;
import io.countersign.plans.PlanVersion;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** Real orders, quotas, rates and bonuses of each person, brought in by the guide's own files. */
@EnabledIf(
    value = "io.countersign.intake.SharedFiles#present",
    disabledReason = "no folder shared/data/maven-crm beside the project")
class AdventureWorksPaysTest {

  private AdventureWorks company;

  @BeforeEach
  void copiesTheFiles(@TempDir Path folder) throws IOException {
    company = AdventureWorks.in(folder);
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
    PlanVersion plan = company.plan();
    List<Period> quarters = plan.plan().head().periods();

    Outcome outcome =
        Calculation.calculate(new Worksheet(plan, reading.roster(), reading.histories(), quarters));

    assertThat(outcome.problems()).isEmpty();
    assertThat(paid(outcome, "commission")).isEqualTo(company.expected(true));
    assertThat(paid(outcome, "bonus")).isEqualTo(company.expected(false)).isNotEmpty();
  }

  private CsvReading read() throws IOException {
    return CsvReading.of(
        Mapping.read(SharedFiles.project("docs/examples/adventureworks/mapping.yaml")),
        company.folder());
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
}
