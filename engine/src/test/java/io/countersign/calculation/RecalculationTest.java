package io.countersign.calculation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.countersign.attainment.Attainment;
import io.countersign.calculation.Reach.Extent;
import io.countersign.calculation.Recalculation.Recalculated;
import io.countersign.deals.DealEvent;
import io.countersign.deals.DealEvent.Cancelled;
import io.countersign.deals.DealHistory;
import io.countersign.deals.DealId;
import io.countersign.plans.PlanReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A part calculated again is what a whole calculation comes to; a failure names its seed. */
class RecalculationTest {

  private static final String FULL = "clawback:\n  all: { within-days: 5000, recover: full }\n";

  static List<Long> seeds() {
    return LongStream.rangeClosed(1, 120).boxed().toList();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void isWhatAWholeCalculationComesToUnderLocalPlans(long seed) {
    for (String plan : LocalPlans.all()) {
      Worksheet told = RandomHistory.under(plan, seed);
      assertThat(Recalculation.of(told).reach()).isEqualTo(Reach.PERIODS);
      assertEqual(told, changes(told, RandomHistory.under(plan, seed + 1000), seed));
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void isWhatAWholeCalculationComesToUnderRandomPlans(long seed) {
    String plan = RandomPlan.text(seed, seed % 2 == 0 ? FULL : "");
    Worksheet told = RandomHistory.under(plan, seed);
    assertEqual(told, changes(told, RandomHistory.under(plan, seed + 1000), seed));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void isWhatAWholeCalculationComesToUnderAnyPlan(long seed) {
    Worksheet told = AnyHistory.of(AnyPlan.body(seed), 60, seed);
    assertEqual(told, changes(told, AnyHistory.of(AnyPlan.body(seed), 60, seed + 1000), seed));
  }

  @Test
  void aPlanThatComparesEverybodySaysSo() {
    Map<Extent, String> named = new TreeMap<>();
    for (long seed = 1; seed <= 60; seed++) {
      Reach reach = Reach.of(PlanReader.read("r.yaml", RandomPlan.text(seed, "")).plan());
      named.put(reach.extent(), reach.because());
    }

    assertThat(named).containsKeys(Extent.HISTORIES, Extent.EVERYBODY);
    assertThat(named.get(Extent.EVERYBODY)).contains("'");
  }

  @Test
  void onlyThoseWhomTheDealReachesAreCalculated() {
    Worksheet told = RandomHistory.under(LocalPlans.all().get(0), 7);
    DealHistory one = told.deals().get(3);
    Recalculated again = Recalculation.of(told).given(List.of(cancelled(one, 10)));
    int sellers = one.won().orElseThrow().opportunity().team().members().size();

    assertThat(again.payees()).hasSizeBetween(sellers + 1, sellers + 2);
    assertThat(again.problems()).isEmpty();
  }

  @Test
  void whatIsMissingForAChangedDealIsNamedOnce() {
    Worksheet told = RandomHistory.under(LocalPlans.all().get(0), 7);
    Recalculation kept = Recalculation.of(told);
    DealEvent.Won won =
        new DealEvent.Won(
            Story.opportunity("NEW", "USD 10 Widget", "nobody"), LocalDate.parse("2017-05-05"));
    DealHistory unknown = new DealHistory(new DealId("NEW"), List.of(won));

    assertThat(kept.given(List.of(unknown)).problems())
        .extracting(CalculationProblem::code)
        .containsExactly("participant-unknown");
    assertThat(kept.given(List.of(told.deals().get(0))).problems()).isEmpty();
  }

  @Test
  void aDealToldTwiceIsRefused() {
    Worksheet told = RandomHistory.under(LocalPlans.all().get(0), 7);
    DealHistory one = told.deals().get(0);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Recalculation.of(told).given(List.of(one, one)))
        .withMessageContaining(one.deal().value());
  }

  /** Deals that become those of another history, are cancelled, or are no longer won. */
  private static List<DealHistory> changes(Worksheet told, Worksheet other, long seed) {
    Random random = new Random(seed);
    Map<DealId, DealHistory> changed = new LinkedHashMap<>();
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      DealHistory one = told.deals().get(random.nextInt(told.deals().size()));
      DealHistory foreign = other.deals().get(random.nextInt(other.deals().size()));
      DealHistory now =
          switch (random.nextInt(4)) {
            case 0 -> cancelled(one, random.nextInt(90));
            case 1 -> new DealHistory(one.deal(), List.of());
            default -> foreign;
          };
      changed.put(now.deal(), now);
    }
    return List.copyOf(changed.values());
  }

  private static DealHistory cancelled(DealHistory deal, int days) {
    List<DealEvent> events = new ArrayList<>(deal.events());
    LocalDate on = deal.won().orElseThrow().on().plusDays(days);
    events.add(new Cancelled(deal.deal(), "returned", on));
    return new DealHistory(deal.deal(), events);
  }

  private static void assertEqual(Worksheet told, List<DealHistory> changed) {
    Recalculation kept = Recalculation.of(told);
    Map<DealId, DealHistory> deals = new LinkedHashMap<>();
    told.deals().forEach(deal -> deals.put(deal.deal(), deal));
    changed.forEach(deal -> deals.put(deal.deal(), deal));
    Outcome whole =
        Calculation.calculate(
            new Worksheet(
                told.plan(),
                told.roster(),
                List.copyOf(deals.values()),
                told.periods(),
                told.known()));
    for (int again = 0; again < 2; again++) {
      Recalculated part = kept.given(changed);
      List<String> earnings = Words.of(kept.outcome().earnings());
      for (String gone : Words.of(part.gone())) {
        assertThat(earnings.remove(gone)).as(gone).isTrue();
      }
      earnings.addAll(Words.of(part.now()));

      List<String> expected = Words.of(whole.earnings());
      List.copyOf(earnings).stream().filter(expected::remove).forEach(earnings::remove);

      assertThat(earnings).as("too much; %s are missing", expected).isEmpty();
      assertThat(expected).as("missing").isEmpty();
      assertThat(part.attainments()).containsExactlyInAnyOrderElementsOf(attainments(whole, part));
    }
  }

  private static List<Attainment> attainments(Outcome whole, Recalculated part) {
    return whole.attainments().stream()
        .filter(attainment -> part.payees().contains(attainment.who()))
        .toList();
  }
}
