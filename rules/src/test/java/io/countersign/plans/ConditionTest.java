package io.countersign.plans;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.plans.Condition.Comparison;
import io.countersign.plans.Condition.Facts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConditionTest {

  private static final Condition DEAR =
      new Condition.Compares(Field.PRICE, Comparison.AT_LEAST, BigDecimal.TEN);

  @Test
  void isFalseOfANumberThatIsMissing() {
    assertThat(DEAR.holds(numbers(Map.of("price", BigDecimal.TEN)))).isTrue();
    assertThat(DEAR.holds(numbers(Map.of()))).isFalse();
  }

  @Test
  void tellsFractionsInPerCent() {
    assertThat(compares(Field.MARGIN_RATE).words()).isEqualTo("margin-rate more than 25 %");
    assertThat(compares(Field.attainment("sales")).words())
        .isEqualTo("attainment.sales more than 25 %");
    assertThat(compares(Field.total("sales")).words()).isEqualTo("sales more than 0.25");
  }

  @Test
  void readsAWordOfTheDealAsANumberWhereItHasLimits() {
    String plan =
        """
        plan: p
        title: P
        version: 1
        currency: USD
        effective: { from: 2026-01-01, until: 2027-01-01 }
        period: month
        measures:
          sales: { count: amount, where: { deal.kind: New, deal.seats: { at-least: 5 } } }
        components:
          commission: { kind: commission, measure: sales, rate: 5 % }
        """;
    Measure.OfDeals sales =
        (Measure.OfDeals) PlanReader.read("p.yaml", plan).plan().measure("sales");

    assertThat(sales.where())
        .isEqualTo(
            new Condition.All(
                List.of(
                    new Condition.OneOf(
                        new Field("deal.kind", Field.Subject.DEAL, Field.Kind.TEXT),
                        List.of("New")),
                    new Condition.Compares(
                        new Field("deal.seats", Field.Subject.DEAL, Field.Kind.NUMBER),
                        Comparison.AT_LEAST,
                        new BigDecimal("5")))));
  }

  private static Condition compares(Field field) {
    return new Condition.Compares(field, Comparison.MORE_THAN, new BigDecimal("0.25"));
  }

  private static Facts numbers(Map<String, BigDecimal> numbers) {
    return new Facts() {
      @Override
      public @Nullable String text(Field field) {
        return null;
      }

      @Override
      public @Nullable BigDecimal number(Field field) {
        return numbers.get(field.name());
      }

      @Override
      public LocalDate date(Field field) {
        return LocalDate.EPOCH;
      }
    };
  }
}
