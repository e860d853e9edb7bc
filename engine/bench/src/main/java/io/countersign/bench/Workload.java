package io.countersign.bench;

import io.countersign.calculation.Worksheet;
import io.countersign.calendar.Cadence;
import io.countersign.calendar.Period;
import io.countersign.deals.DealHistory;
import io.countersign.people.Roster;
import io.countersign.plans.PlanReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/** One company with a year of deals and the text of the plan it pays by. */
record Workload(String plan, Roster roster, List<DealHistory> deals, List<Period> periods) {

  static final String PLAN = "plan.yaml";

  /** So many deals, one seller for every hundred of them (at least ten). */
  static Workload of(int deals, long seed) {
    Company company = Company.of(Math.max(10, deals / 100));
    return new Workload(
        planText(),
        company.roster(),
        Market.deals(deals, company.sellers(), seed),
        Cadence.MONTH.periodsIn(LocalDate.of(2025, 1, 1), LocalDate.of(2026, 1, 1)));
  }

  Worksheet worksheet() {
    return new Worksheet(PlanReader.read(PLAN, plan), roster, deals, periods);
  }

  private static String planText() {
    try (InputStream text = Workload.class.getResourceAsStream(PLAN)) {
      if (text == null) {
        throw new IllegalStateException("the build left no " + PLAN);
      }
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
