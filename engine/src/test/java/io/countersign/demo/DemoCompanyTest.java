package io.countersign.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.calculation.Calculation;
import io.countersign.calculation.Outcome;
import io.countersign.calculation.Worksheet;
import io.countersign.calendar.Period;
import io.countersign.deals.DealEvent;
import io.countersign.deals.DealHistory;
import io.countersign.earning.EarningKey.Kind;
import io.countersign.plans.PlanReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoCompanyTest {

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-21", "2027-01-01", "2028-02-29"})
  void showsEveryKindOfEventAndPayOnAnyDay(LocalDate today) {
    DemoCompany company = DemoCompany.on(today, 7);
    Map<io.countersign.deals.DealId, List<DealEvent>> told = new LinkedHashMap<>();
    for (Period quarter : company.quarters()) {
      for (DealEvent event : company.learnedIn(quarter)) {
        told.computeIfAbsent(event.deal(), d -> new ArrayList<>()).add(event);
      }
    }
    List<DealHistory> deals = new ArrayList<>();
    told.forEach((deal, events) -> deals.add(new DealHistory(deal, events)));
    Set<String> kinds =
        told.values().stream()
            .flatMap(List::stream)
            .map(event -> event.getClass().getSimpleName())
            .collect(Collectors.toSet());
    Outcome outcome =
        Calculation.calculate(
            new Worksheet(
                PlanReader.read("plan.yaml", company.plan()),
                company.roster(),
                deals,
                company.quarters()));

    assertThat(company.roster().participants()).hasSize(30);
    assertThat(kinds)
        .contains("Won", "Lost", "Opened", "Booked", "Cancelled", "Amended", "Invoiced", "Paid");
    assertThat(outcome.problems()).isEmpty();
    assertThat(outcome.earnings())
        .anyMatch(e -> e.key().origin().kind() == Kind.RECOVERED)
        .anyMatch(e -> e.key().component().equals("quota-bonus"))
        .anyMatch(e -> e.key().component().equals("fabric-spif"))
        .anyMatch(e -> e.key().component().equals("override"));
    assertThat(DemoCompany.on(today, 7).learnedIn(company.quarters().get(1)))
        .isEqualTo(company.learnedIn(company.quarters().get(1)));
  }
}
