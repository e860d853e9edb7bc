package io.countersign.calculation;

import static io.countersign.calculation.Story.id;
import static io.countersign.calculation.Story.paid;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.deals.DealEvent.Amended;
import io.countersign.deals.DealEvent.Invoiced;
import io.countersign.deals.DealEvent.Won;
import io.countersign.deals.DealId;
import io.countersign.deals.DealLine;
import io.countersign.deals.DealTeam;
import io.countersign.deals.Opportunity;
import io.countersign.deals.Sale;
import io.countersign.money.Money;
import io.countersign.money.Quantity;
import io.countersign.money.Rate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordsOfLinesTest {

  private static final String PLAN =
      """
      measures:
        sales: { count: amount }
        billed: { count: amount, on: invoiced, where: { deal.group: Drinks } }
      components:
        commission:
          kind: commission
          measure: sales
          rates:
            - { where: { deal.group: Drinks }, rate: 10 % }
            - { where: { deal.group: Food, deal.off: { more-than: 0.1 } }, rate: 1 % }
            - { where: { deal.group: Food }, rate: 5 % }
        on-invoice: { kind: commission, measure: billed, rate: 1 %, earned-when: invoiced }
      """;

  @Test
  void decideLineByLineAndHideThoseOfTheDeal() {
    Outcome outcome = sold().outcome();

    assertThat(outcome.problems()).isEmpty();
    // 10 % of 100, 5 % of 200, 1 % of 400 and, as the deal says Food where a line does not, 5 % of
    // 40
    assertThat(paid(outcome, "amy", "commission", 1)).isEqualTo(Money.of("USD", "26.00"));
  }

  @Test
  void stayOnWhatAnAmendmentLeavesAndOnThePartsOfAnInvoice() {
    Sale less =
        new Sale(
            "Acme", List.of(line("Tea", "60", Map.of("group", "Drinks"))), Map.of("group", "Food"));
    Outcome outcome =
        sold()
            .tell("D", new Amended(new DealId("D"), less, LocalDate.parse("2017-05-01")))
            .tell(
                "D",
                new Invoiced(
                    new DealId("D"), "I", Quantity.of("370", "USD"), LocalDate.parse("2017-03-01")))
            .outcome();

    assertThat(paid(outcome, "amy", "commission", 2)).isEqualTo(Money.of("USD", "-20.00"));
    assertThat(paid(outcome, "amy", "on-invoice", 1)).isEqualTo(Money.of("USD", "0.50"));
  }

  private static Story sold() {
    Sale sale =
        new Sale(
            "Acme",
            List.of(
                line("Tea", "100", Map.of("group", "Drinks")),
                line("Bread", "200", Map.of("group", "Food", "off", "0.1")),
                line("Bread", "400", Map.of("group", "Food", "off", "0.25")),
                line("Salt", "40", Map.of())),
            Map.of("group", "Food"));
    return Story.under(PLAN)
        .seller("amy", null)
        .tell(
            "D",
            new Won(
                new Opportunity(
                    new DealId("D"),
                    new DealTeam(List.of(new DealTeam.Member(id("amy"), Rate.WHOLE))),
                    sale),
                LocalDate.parse("2017-02-01")));
  }

  private static DealLine line(String product, String amount, Map<String, String> words) {
    return new DealLine(product, BigDecimal.ONE, Quantity.of(amount, "USD"), null, words);
  }
}
