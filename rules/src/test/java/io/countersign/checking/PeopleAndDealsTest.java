package io.countersign.checking;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.money.ExchangeRates;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeopleAndDealsTest {

  private static final Known TEAM =
      Staff.known(
          """
          zoe: Manager, West
          amy: Seller, West, under zoe
          bob: Seller, East, under zoe
          kim: Manager, East
          """);

  @Test
  void missesTheTeamOfAManagerWhoHasNone() {
    String plan =
        """
        measures: { team: { count: amount, credit: rollup } }
        quotas:
          own: { amounts: [ { for: { position: Seller }, amount: 1000 } ] }
          team: { sum-of-team: own }
        components:
          bonus:
            kind: bonus
            for: { position: Manager%s }
            measure: team
            quota: team
            at-least: 100 %%
            amount: 10
        """;

    assertThat(told(Code.QUOTA_MISSING, plan.formatted(""), TEAM))
        .containsExactly(
            "quotas.team: 'bonus' is for kim in 2026-Q1, with nobody below who has a quota.");
    assertThat(told(Code.QUOTA_MISSING, plan.formatted(", region: West"), TEAM)).isEmpty();
  }

  @Test
  void missesQuotasOfTargetsCapsAndConditions() {
    String plan =
        """
        measures: { sales: { count: amount, quota: target } }
        quotas:
          target: { amounts: [ { amount: 1000 } ] }
          pay: { amounts: [ { for: { participant: amy }, amount: 100 } ] }
        components:
          commission:
            kind: commission
            for: { position: Seller }
            measure: sales
            %s
        """;

    assertThat(told(Code.QUOTA_MISSING, plan.formatted("target: pay"), TEAM)).hasSize(1);
    assertThat(told(Code.QUOTA_MISSING, plan.formatted("rate: 5 %\n    cap: { pay: pay }"), TEAM))
        .containsExactly("quotas.pay: 'commission' is for bob in 2026-Q1, for whom no row fits.");
    assertThat(
            told(
                Code.QUOTA_MISSING,
                plan.formatted("rate: 5 %\n    gate: { attainment.sales: { at-least: 50 % } }")
                    .replace("{ amount: 1000 }", "{ for: { region: West }, amount: 1000 }")
                    .replace(
                        "  pay: { amounts: [ { for: { participant: amy }, amount: 100 } ] }\n", ""),
                TEAM))
        .containsExactly(
            "quotas.target: 'commission' is for bob in 2026-Q1, for whom no row fits.");
  }

  @Test
  void acceptsRowsOfPartsOfALongerInterval() {
    String plan =
        """
        measures: { sales: { count: amount, resets: year } }
        quotas:
          target:
            amounts:
              - { period: 2026-Q1, amount: 1000 }
              - { period: 2026-Q2, amount: 1000 }
        components:
          bonus: { kind: bonus, measure: sales, quota: target, at-least: 100 %, amount: 10 }
        """;

    assertThat(told(Code.QUOTA_MISSING, plan, TEAM)).isEmpty();
    assertThat(told(Code.QUOTA_MISSING, plan.replace(", resets: year", ""), TEAM))
        .containsExactly(
            "quotas.target: 'bonus' is for amy in 2026-Q3 and 3 more, for whom no row fits.");
  }

  @Test
  void countsTheMarketsRatesWhereThePlanUsesThem() {
    Known deals = Staff.known("amy: Seller, West\nD-1: 2026-02-03, EUR 100, amy\n");
    String plan = "exchange: { rates: market, on: month }\n";
    ExchangeRates.Quote quote =
        new ExchangeRates.Quote("EUR", "USD", LocalDate.of(2026, 2, 1), new BigDecimal("1.08"));
    Known quoted = new Known(deals.roster(), deals.deals(), new ExchangeRates(List.of(quote)));

    assertThat(told(Code.RATE_MISSING, plan, deals))
        .containsExactly(
            "exchange: There is no rate from EUR to USD, which deal D-1 of 2026-02-03 needs.");
    assertThat(told(Code.RATE_MISSING, plan, quoted)).isEmpty();
  }

  @Test
  void namesEveryConditionInWhichAWordIsNobodys() {
    String plan =
        """
        quotas:
          target:
            amounts: [ { amount: 1 }, { for: { any: [ { region: North }, { participant: amy } ] }, amount: 2 } ]
        components:
          bonus:
            kind: bonus
            for: { not: { position: Trainee } }
            measure: sales
            quota: target
            at-least: 100 %
            amount: 10
        """;

    assertThat(told(Code.PARTICIPANT_MISSING, plan, TEAM))
        .containsExactlyInAnyOrder(
            "quotas.target.amounts[2].for: On the plan's days nobody has the region 'North'.",
            "components.bonus.for: On the plan's days nobody has the position 'Trainee'.");
  }

  @Test
  void saysNothingOfEventsBeforeThereAreDeals() {
    String plan =
        "measures: { sales: { count: amount, on: invoiced } }\n"
            + "components: { c: { kind: commission, measure: sales, rate: 5 % } }\n";

    assertThat(told(Code.EVENT_UNSEEN, plan, TEAM)).isEmpty();
    assertThat(
            told(
                Code.EVENT_UNSEEN,
                plan,
                Staff.known("amy: Seller, West\nD-1: 2026-02-03, USD 100, amy\n")))
        .containsExactly(
            "measures.sales.on: Of 1 deals that were won so far none was ever invoiced.");
  }

  private static List<String> told(Code code, String sections, Known known) {
    return PlanDraft.told(code, PlanDraft.check(sections, known));
  }
}
