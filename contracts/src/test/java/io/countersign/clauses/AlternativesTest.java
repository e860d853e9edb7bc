package io.countersign.clauses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.approval.Deviation;
import io.countersign.approval.Risk;
import io.countersign.money.Money;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Clauses that stand in the place of others, and clauses that are in only sometimes. */
class AlternativesTest {

  private static final String ORDER =
      """
      ---
      template: order
      version: 1
      title: Order
      ---
      ## Variables
      - total: money
      - billing: choice of monthly, yearly = yearly
      - rebate: percent = 2.5 %
      ## Cover
      - Price: {{total}}, billed {{billing}}, less {{rebate}}
      ## Clauses
      1. liability 1
         or fallback: liability-double 1, risk medium
         or concession: liability-open 2, risk high
      2. deposit 1
         when total more than EUR 5000.00 and billing is yearly
         when rebate at least 10 %
      3. end 1
      """;

  @Test
  void takesTheStandardClauseUnlessAnotherIsChosen() {
    Template order = template(ORDER);

    assertThat(titles(order, "EUR 10.00", Map.of())).containsExactly("Liability", "End");
    assertThat(titles(order, "EUR 10.00", Map.of("clause-liability", "fallback")))
        .containsExactly("Liability doubled", "End");
    assertThat(
            order
                .fill(values(order, "EUR 10.00", Map.of("clause-liability", "concession")))
                .sections()
                .get(1)
                .items())
        .containsExactly(new Wording.Item(1, "2.1", "See clause 1."));
  }

  @Test
  void tellsTheRiskOfEveryDeviation() {
    Template order = template(ORDER);

    assertThat(order.deviations(Map.of("clause-liability", "standard"))).isEmpty();
    assertThat(order.deviations(Map.of("clause-liability", "concession")))
        .containsExactly(new Deviation("liability", Risk.HIGH, "concession, liability-open 2"));
  }

  @Test
  void takesAClauseInWhenOneOfItsConditionsHolds() {
    Template order = template(ORDER);

    assertThat(titles(order, "EUR 5000.00", Map.of())).doesNotContain("Deposit");
    assertThat(titles(order, "EUR 5000.01", Map.of())).contains("Deposit");
    assertThat(titles(order, "EUR 5000.01", Map.of("billing", "monthly")))
        .doesNotContain("Deposit");
    assertThat(titles(order, "EUR 1.00", Map.of("rebate", "10 %"))).contains("Deposit");
  }

  @Test
  void refusesToCompareWhatCannotBeCompared() {
    Template order = template(ORDER);

    assertThatThrownBy(() -> order.fill(values(order, "USD 6000.00", Map.of())))
        .isInstanceOf(ValuesRefused.class)
        .hasMessageContaining("total: found USD 6,000.00")
        .hasMessageContaining("compared with EUR 5,000.00");
  }

  @Test
  void namesWhatIsWrongWithConditionsAndAlternatives() {
    String wrong =
        ORDER
            .replace("billing is yearly", "billing more than yearly")
            .replace("rebate at least 10 %", "rabate at least 10 %")
            .replace("liability-open 2, risk high", "liability-open 2, risk none")
            .replace("or fallback: liability-double 1", "or standard: end 7")
            .replace("3. end 1", "3. end 1\n   when billing is weekly\n4. refers 1");

    assertThatThrownBy(() -> template(wrong))
        .isInstanceOf(WordingRefused.class)
        .hasMessageContaining("'more than' for billing, which is a choice")
        .hasMessageContaining("the condition on rabate")
        .hasMessageContaining("risk none'; expected 'or fallback: payment-late 1, risk low'")
        .hasMessageContaining("the clause 'end 7'")
        .hasMessageContaining("standard for the second time")
        .hasMessageContaining("'weekly'; expected one of monthly, yearly")
        .hasMessageContaining("expected a clause that is always in; this one has a condition");
  }

  @Test
  void printsWhoseWordsItTook() {
    String taken =
        clause("end", 1, "End", "See clause {{clause:liability}}.")
            .replace(
                "title: End",
                "title: End\nattribution: Written by A. Writer.\nlicence: CC BY 4.0\n"
                    + "source: example.org");
    Template order = template(ORDER, taken);

    assertThat(order.fill(values(order, "EUR 1.00", Map.of())).notices())
        .containsExactly("Written by A. Writer. Licence: CC BY 4.0. Source: example.org.");
    assertThatThrownBy(() -> template(ORDER, taken.replace("licence: CC BY 4.0\n", "")))
        .hasMessageContaining("no licence in the header");
  }

  private static List<String> titles(Template order, String total, Map<String, String> written) {
    return order.fill(values(order, total, written)).sections().stream()
        .map(Wording.Section::title)
        .toList();
  }

  private static Map<String, Value> values(
      Template order, String total, Map<String, String> written) {
    Map<String, Value> values = new TreeMap<>(order.read(written));
    values.put("total", new Value.Amount(Money.of(total.substring(0, 3), total.substring(4))));
    return values;
  }

  private static Template template(String order) {
    return template(order, clause("end", 1, "End", "See clause {{clause:liability}}."));
  }

  private static Template template(String order, String end) {
    return ClauseLibrary.read(
            Map.of(
                "1.md", clause("liability", 1, "Liability", "Limited to {{total}}."),
                "2.md", clause("liability-double", 1, "Liability doubled", "Twice {{total}}."),
                "3.md", clause("liability-open", 2, "Liability", "Clause {{clause:liability}}."),
                "4.md", clause("deposit", 1, "Deposit", "See clause {{clause:deposit}}.1."),
                "5.md", end,
                "6.md", clause("refers", 1, "Refers", "See clause {{clause:deposit}}."),
                "order.md", order))
        .newest("order")
        .orElseThrow();
  }

  private static String clause(String id, int version, String title, String words) {
    return "---\nclause: %s\nversion: %d\ntitle: %s\n---\n1. %s\n"
        .formatted(id, version, title, words);
  }
}
