package io.countersign.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.calculation.Calculation;
import io.countersign.calculation.Outcome;
import io.countersign.earning.Earning;
import io.countersign.earning.EarningKey;
import io.countersign.earning.EarningKey.Kind;
import io.countersign.earning.EarningKey.Origin;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The engine against the program written by hand, without looking at the time. */
class EngineEqualsHandWrittenTest {

  private static final int DEALS = 2_000;

  @Test
  void everyTotalIsEqualToTheCent() {
    for (long seed = 1; seed <= 3; seed++) {
      Workload workload = Workload.of(DEALS, seed);
      Outcome outcome = Calculation.calculate(workload.worksheet());
      HandWritten hand = HandWritten.pay(workload.roster(), workload.deals());
      Totals expected = Totals.of(hand, workload.periods());

      assertThat(outcome.problems()).as("seed %d", seed).isEmpty();
      assertThat(Totals.of(outcome.earnings()).differences(expected)).as("seed %d", seed).isEmpty();
      assertThat(expected.lines()).isGreaterThan(4 * DEALS);
    }
  }

  @Test
  void everyLineIsEqualToTheCent() {
    Workload workload = Workload.of(DEALS, 4);
    Map<EarningKey, Long> lines = new HashMap<>();
    for (Earning earning : Calculation.calculate(workload.worksheet()).earnings()) {
      assertThat(lines.put(earning.key(), earning.amount().minor())).isNull();
    }
    HandWritten hand = HandWritten.pay(workload.roster(), workload.deals());

    assertThat(lines).isEqualTo(byKey(hand, workload));
  }

  @Test
  void aCentTooMuchIsADifference() {
    Workload workload = Workload.of(DEALS, 5);
    HandWritten hand = HandWritten.pay(workload.roster(), workload.deals());
    Totals right = Totals.of(hand, workload.periods());
    hand.book().add(0, HandWritten.OVERRIDE, 0, 0, 1, Kind.EARNED);
    Totals wrong = Totals.of(hand, workload.periods());

    assertThat(right.differences(right)).isEmpty();
    assertThat(wrong.differences(right)).hasSize(2);
    assertThat(right.differences(wrong)).hasSize(2);
  }

  @Test
  void theWorkloadIsTheSameForTheSameSeedOnly() {
    assertThat(Workload.of(100, 6).deals()).isEqualTo(Workload.of(100, 6).deals());
    assertThat(Workload.of(100, 6).deals()).isNotEqualTo(Workload.of(100, 7).deals());
  }

  private static Map<EarningKey, Long> byKey(HandWritten hand, Workload workload) {
    Map<EarningKey, Long> lines = new HashMap<>();
    Book book = hand.book();
    for (int line = 0; line < book.size(); line++) {
      Kind kind = book.kind(line);
      int sale = book.sale(line);
      Origin month = kind == Kind.EARNED ? Origin.PERIOD : new Origin(kind, "", 0);
      lines.put(
          new EarningKey(
              hand.staff().id(book.who(line)),
              "bench",
              HandWritten.COMPONENTS.get(book.component(line)),
              workload.periods().get(book.month(line)),
              sale < 0 ? month : new Origin(kind, hand.sale(sale).key, 1)),
          book.cents(line));
    }
    return lines;
  }
}
