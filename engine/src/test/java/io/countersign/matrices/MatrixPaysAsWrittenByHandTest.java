package io.countersign.matrices;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.calculation.Calculation;
import io.countersign.calculation.Outcome;
import io.countersign.calculation.Worksheet;
import io.countersign.calendar.DateRange;
import io.countersign.calendar.Period;
import io.countersign.deals.DealEvent;
import io.countersign.deals.DealHistory;
import io.countersign.deals.DealId;
import io.countersign.deals.DealLine;
import io.countersign.deals.DealTeam;
import io.countersign.deals.Opportunity;
import io.countersign.deals.Sale;
import io.countersign.earning.Earning;
import io.countersign.money.Money;
import io.countersign.money.Quantity;
import io.countersign.money.Rate;
import io.countersign.people.Assignment;
import io.countersign.people.Participant;
import io.countersign.people.ParticipantId;
import io.countersign.people.Position;
import io.countersign.people.Roster;
import io.countersign.plans.PlanReader;
import io.countersign.plans.PlanVersion;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two condition columns are one condition with two tests, never two conditions that both pay. */
class MatrixPaysAsWrittenByHandTest {

  private static final String SPIF =
      """
      measures:
        sales: { count: amount }
      components:
        push:
          kind: spif
          during: { from: 2026-01-01, until: 2026-04-01 }
          where: %s
          per-deal: 100
        commission:
          kind: commission
          measure: sales
          rates:
      %s
      """;

  private static final String BY_HAND =
      Desk.HEAD
          + SPIF.formatted(
              "{ any: [ { product: [ Router, Switch ], amount: { at-least: 500 } },"
                  + " { account: Acme, amount: { at-least: 500 } } ] }",
              """
              - { where: { product: [ Router, Switch ], amount: { at-least: 500 } }, rate: 6 % }
              - { where: { product: Router }, rate: 4 % }
              - { rate: 1 % }"""
                  .indent(6));

  private static final String BEFORE =
      Desk.HEAD + SPIF.formatted("{ product: None }", "      - { rate: 9 % }");

  @TempDir Path folder;

  @Test
  void aMatrixOfTwoColumnsPaysExactlyWhatTheSameConditionsPay() {
    Desk desk = new Desk(folder);
    String spif =
        desk.back(
                BEFORE,
                "components.push.where",
                "product,account,amount at-least\nRouter; Switch,,500\n,Acme,500\n")
            .document();
    PlanVersion matrix =
        desk.back(
            spif,
            "components.commission.rates",
            "product,amount at-least,rate\nRouter; Switch,500,6 %\nRouter,,4 %\n,,1 %\n");
    Outcome byMatrix = outcome(matrix);
    PlanVersion hand = PlanReader.read("hand.yaml", BY_HAND);
    Outcome byHand = outcome(hand);
    assertThat(matrix.plan()).isEqualTo(hand.plan());
    assertThat(byMatrix.problems()).isEmpty();
    assertThat(told(byMatrix)).isEqualTo(told(byHand));
    // 6 % of 1000 and of 600, 4 % of 400, 1 % of 800; two deals of 500 or more that fit, once each
    // although the first fits both rows, and the deal of Acme
    assertThat(sum(byMatrix, "commission")).isEqualTo(Money.of("USD", "120.00"));
    assertThat(sum(byMatrix, "push")).isEqualTo(Money.of("USD", "300.00"));
  }

  private static List<String> told(Outcome outcome) {
    return outcome.earnings().stream()
        .map(earning -> earning.key() + " " + earning.on() + " " + earning.amount())
        .toList();
  }

  private static Money sum(Outcome outcome, String component) {
    return outcome.earnings().stream()
        .filter(earning -> earning.key().component().equals(component))
        .map(Earning::amount)
        .reduce(Money.of("USD", "0.00"), Money::plus);
  }

  private static Outcome outcome(PlanVersion plan) {
    ParticipantId amy = new ParticipantId("amy");
    List<DealHistory> deals = new ArrayList<>();
    for (String told :
        List.of("Acme Router 1000", "Bolt Switch 600", "Acme Cable 800", "Bolt Router 400")) {
      String[] words = told.split(" ", -1);
      DealId id = new DealId("D" + deals.size());
      Sale sale =
          new Sale(
              words[0],
              List.of(new DealLine(words[1], BigDecimal.ONE, Quantity.of(words[2], "USD"))),
              Map.of());
      Opportunity deal =
          new Opportunity(id, new DealTeam(List.of(new DealTeam.Member(amy, Rate.WHOLE))), sale);
      deals.add(new DealHistory(id, List.of(new DealEvent.Won(deal, LocalDate.of(2026, 2, 1)))));
    }
    Assignment seat =
        new Assignment(
            amy, Position.of("Seller", "East"), null, DateRange.from(LocalDate.of(2020, 1, 1)));
    return Calculation.calculate(
        new Worksheet(
            plan,
            new Roster(List.of(new Participant(amy, "Amy")), List.of(seat)),
            deals,
            List.of(Period.quarter(2026, 1))));
  }
}
