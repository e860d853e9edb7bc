package io.countersign.matrices;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FractionColumnTest {

  private static final String PLAN =
      Desk.HEAD
          + """
          measures:
            sales: { count: amount }
          quotas:
            own-rate: { amounts: [ { amount: 1 % } ] }
            target: { amounts: [ { amount: 1 } ] }
          components:
            commission: { kind: commission, measure: sales, quota: target, rate: own-rate }
          """;

  @TempDir Path folder;

  @Test
  void meansThePercentagesOfItsFractions() {
    assertThat(
            back("quotas.own-rate", "for/participant,amount as fraction\n7,.0120\n8,0.02\n9,1\n"))
        .contains("7 }, amount: 1.2 % }", "8 }, amount: 2 % }", "9 }, amount: 100 % }");
  }

  @Test
  void isToldByItsPlaceWhenACellIsNone() {
    assertThat(
            new Desk(folder)
                .refusal(
                    PLAN,
                    "quotas.own-rate",
                    "for/participant,amount as fraction\n7,.0120\n8,.0000\n9,1.2%x\n"))
        .contains("row 3, column B", "row 4, column B");
  }

  @Test
  void isOfNumbersAndThereOnce() {
    assertThat(
            new Desk(folder)
                .refusal(
                    PLAN,
                    "quotas.own-rate",
                    "for/participant as fraction,amount,amount as fraction\n7,1 %,.01\n"))
        .contains("column A: found the unknown column", "column C: found the unknown column");
  }

  @Test
  void mayBeLeftOutForNumbersBelowOneWithoutADigitBeforeTheirPoint() {
    assertThat(back("quotas.target", "for/participant,amount\n7,.50\n8,4100.0000\n"))
        .contains("7 }, amount: 0.50 }", "8 }, amount: 4100.0000 }");
  }

  private String back(String part, String csv) {
    return new Desk(folder).back(PLAN, part, csv).document();
  }
}
