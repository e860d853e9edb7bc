package io.countersign.clauses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.money.Money;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {

  private static final Party SHOP = new Party("Shop Ltd", "1 High Street, Leeds", "No. 12345");

  private final Template template =
      ClauseLibrary.read(
              Map.of(
                  "late.md",
                  """
                  ---
                  clause: late
                  version: 1
                  title: Late payment
                  ---
                  1. {{buyer}} owes {{fee}} from {{due}} on;
                     {{days}} days later clause {{clause:end}} applies.
                     (a) {{reason}}
                  """,
                  "end.md",
                  """
                  ---
                  clause: end
                  version: 1
                  title: End
                  ---
                  1. See clause {{clause:late}}.1.
                  """,
                  "order.md",
                  """
                  ---
                  template: order
                  version: 1
                  title: Order
                  ---
                  ## Variables
                  - buyer: party
                  - fee: money
                  - due: date
                  - days: count = 30
                  - reason: text
                  ## Cover
                  - Buyer:
                    {{buyer}}
                    {{buyer.address}}, {{buyer.register}}
                  ## Clauses
                  1. late 1
                  2. end 1
                  """))
          .newest("order")
          .orElseThrow();

  private final Map<String, Value> values = new HashMap<>();

  TemplateTest() {
    values.put("buyer", SHOP);
    values.put("fee", new Value.Amount(Money.of("EUR", "1234567.50")));
    values.put("due", new Value.Day(LocalDate.of(2026, 3, 12)));
    values.put("reason", new Value.Text("No reason"));
  }

  @Test
  void fillsEveryPlaceAndNumbersTheClauses() {
    Wording wording = template.fill(values);

    assertThat(wording.title()).isEqualTo("Order");
    assertThat(wording.cover())
        .containsExactly(new Wording.Entry("Buyer", "Shop Ltd\n1 High Street, Leeds, No. 12345"));
    assertThat(wording.sections())
        .extracting(Wording.Section::title)
        .containsExactly("Late payment", "End");
    assertThat(wording.sections().get(0).items())
        .containsExactly(
            new Wording.Item(
                1,
                "1.1",
                "Shop Ltd owes EUR 1,234,567.50 from 12 March 2026 on; 30 days later clause 2"
                    + " applies."),
            new Wording.Item(2, "(a)", "No reason"));
    assertThat(wording.sections().get(1).items())
        .containsExactly(new Wording.Item(1, "2.1", "See clause 1.1."));
    assertThat(template.fill(values)).isEqualTo(wording);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{fee}}",
        "{{clause:end}}",
        "${7*7}",
        "#{T(java.lang.Runtime)}",
        "<script>",
        "{{buyer.getClass}}",
        "}}{{",
        "\\1 $0"
      })
  void neverReadsAValueAsTemplateText(String text) {
    values.put("reason", new Value.Text(text));

    assertThat(template.fill(values).sections().get(0).items())
        .contains(new Wording.Item(2, "(a)", text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "one\ntwo", "tab\there", "a\u202Eb", "zero\u200Bwidth"})
  void refusesTextThatIsNotOneVisibleLine(String text) {
    assertThatThrownBy(() -> new Value.Text(text)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Party("Shop", text, "No. 1"))
        .hasMessageContaining("a party's address");
  }

  @Test
  void namesEveryValueThatIsMissingOrOfTheWrongKindOrUnknown() {
    values.remove("buyer");
    values.put("fee", new Value.Count(7));
    values.put("colour", new Value.Text("red"));

    assertThatThrownBy(() -> template.fill(values))
        .isInstanceOf(ValuesRefused.class)
        .hasMessage(
            "template order 1: colour: found a variable unknown to the template, expected one of"
                + " [buyer, days, due, fee, reason]; buyer: found nothing, expected a party with"
                + " name, address and register; fee: found a count, expected an amount such as"
                + " EUR 1250.00");
  }

  @Test
  void readsWhatPeopleWriteByTheKindOfTheVariable() {
    assertThat(
            template.read(
                Map.of("days", "45", "due", "2026-04-01", "fee", "JPY 5000", "reason", "x")))
        .containsEntry("days", new Value.Count(45))
        .containsEntry("due", new Value.Day(LocalDate.of(2026, 4, 1)))
        .containsEntry("fee", new Value.Amount(Money.of("JPY", "5000")))
        .containsEntry("reason", new Value.Text("x"));
  }

  @Test
  void namesEverythingWrittenThatIsNotOfItsKind() {
    assertThatThrownBy(
            () ->
                template.read(
                    Map.of(
                        "days", "soon", "due", "1/4/26", "fee", "5 EUR", "reason", " ", "x", "y")))
        .isInstanceOfSatisfying(
            ValuesRefused.class,
            refused ->
                assertThat(refused.problems())
                    .extracting(ValuesRefused.Problem::variable)
                    .containsExactly("days", "due", "fee", "reason", "x"));
  }

  @Test
  void writesAmountsWithTheDecimalsOfTheirCurrency() {
    assertThat(new Value.Amount(Money.of("JPY", "1234567")).inWords()).isEqualTo("JPY 1,234,567");
    assertThat(new Value.Amount(Money.of("KWD", "-12.345")).inWords()).isEqualTo("KWD -12.345");
    assertThat(new Value.Amount(Money.of("USD", "999.9")).figures()).isEqualTo("999.90");
    assertThat(new Value.Amount(Money.of("USD", "-1000")).figures()).isEqualTo("-1,000.00");
  }
}
