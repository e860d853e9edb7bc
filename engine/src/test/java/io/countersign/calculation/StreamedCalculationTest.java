package io.countersign.calculation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.countersign.deals.DealEvent;
import io.countersign.deals.DealHistory;
import io.countersign.earning.Earning;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A stream of deals comes to what all of them together come to; a failure names its seed. */
class StreamedCalculationTest {

  private static final int MOST = 7;
  private static final String FULL = "clawback:\n  all: { within-days: 5000, recover: full }\n";
  private static final String REPLAY = "clawback:\n  all: { within-days: 50, recover: replay }\n";

  static List<Long> seeds() {
    return LongStream.rangeClosed(1, 120).boxed().toList();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void comesToTheSameUnderLocalPlans(long seed) {
    for (String plan : LocalPlans.all()) {
      assertThat(isEqual(RandomHistory.under(plan, seed), seed)).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void comesToTheSameOrIsRefusedByName(long seed) {
    isEqual(RandomHistory.under(RandomPlan.text(seed, seed % 2 == 0 ? FULL : ""), seed), seed);
    isEqual(AnyHistory.of(AnyPlan.body(seed), 60, seed), seed);
  }

  @Test
  void manyPlansCanBeStreamed() {
    long streamed =
        LongStream.rangeClosed(1, 60)
            .mapToObj(seed -> RandomHistory.under(RandomPlan.text(seed, ""), seed))
            .filter(told -> StreamedCalculation.refusal(told.plan().plan()).isEmpty())
            .count();

    assertThat(streamed).isGreaterThan(15);
  }

  @Test
  void whatCannotBeStreamedIsNamed() {
    String plan = LocalPlans.all().get(0);
    String body = plan.substring(0, plan.indexOf("clawback:"));
    Worksheet told = RandomHistory.under(body + REPLAY, 1);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> streamed(told, told.deals(), new ArrayList<>()))
        .withMessage(
            "plan local cannot be streamed: clawback 'all' calculates everything anew without the"
                + " deal");
  }

  @Test
  void aWorksheetWithDealsIsRefused() {
    Worksheet told = RandomHistory.under(LocalPlans.all().get(0), 1);

    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                StreamedCalculation.calculate(
                    told, told.deals()::stream, MOST, earning -> assertThat(earning).isNull()));
  }

  /** False when the plan is refused. */
  private static boolean isEqual(Worksheet told, long seed) {
    if (StreamedCalculation.refusal(told.plan().plan()).isPresent()) {
      return false;
    }
    Outcome whole = Calculation.calculate(told);
    List<String> expected = Words.of(whole.earnings());
    List<DealHistory> shuffled = new ArrayList<>(told.deals());
    Collections.shuffle(shuffled, new Random(seed));
    List<DealHistory> byDay = new ArrayList<>(told.deals());
    byDay.sort(Comparator.comparing(StreamedCalculationTest::first));
    for (List<DealHistory> deals : List.of(told.deals(), shuffled, byDay)) {
      List<Earning> earnings = new ArrayList<>();
      Outcome streamed = streamed(told, deals, earnings);

      assertThat(Words.of(earnings)).containsExactlyInAnyOrderElementsOf(expected);
      assertThat(streamed.earnings()).isEmpty();
      assertThat(streamed.attainments()).isEqualTo(whole.attainments());
      assertThat(streamed.totals()).isEqualTo(whole.totals());
      assertThat(List.copyOf(streamed.notEarned())).isEqualTo(List.copyOf(whole.notEarned()));
      assertThat(streamed.problems()).isEqualTo(whole.problems());
      assertThat(streamed.beside().given()).isEqualTo(whole.beside().given());
      assertThat(streamed.beside().balances())
          .containsExactlyInAnyOrderElementsOf(whole.beside().balances());
    }
    return true;
  }

  private static LocalDate first(DealHistory deal) {
    return deal.events().stream().map(DealEvent::on).min(Comparator.naturalOrder()).orElseThrow();
  }

  private static Outcome streamed(Worksheet told, List<DealHistory> deals, List<Earning> earnings) {
    return StreamedCalculation.calculate(
        new Worksheet(told.plan(), told.roster(), List.of(), told.periods(), told.known()),
        deals::stream,
        MOST,
        earnings::add);
  }
}
