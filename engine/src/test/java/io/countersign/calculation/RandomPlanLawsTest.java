package io.countersign.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.deals.DealHistory;
import io.countersign.earning.Earning;
import io.countersign.earning.EarningKey;
import io.countersign.earning.Settlement;
import io.countersign.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is true of every plan and every history; the number of a failure is its seed. */
class RandomPlanLawsTest {

  private static final String FULL =
      "clawback:\n  all: { clause: x, within-days: 5000, recover: full }\n";
  private static final String REPLAY =
      "clawback:\n  all: { clause: x, within-days: 5000, recover: replay }\n";

  static List<Long> seeds() {
    int many = Integer.getInteger("laws.seeds", 150);
    return java.util.stream.LongStream.rangeClosed(1, many).boxed().toList();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aPlanThatReadsIsCalculatedWithoutAProblem(long seed) {
    assertThat(Calculation.calculate(worksheet(seed, FULL)).problems()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyAmountIsTheSumOfItsStepsAndOfWhatIsPayableAndHeld(long seed) {
    Worksheet told = worksheet(seed, seed % 2 == 0 ? FULL : "");
    LocalDate end = told.periods().get(told.periods().size() - 1).until();
    for (Earning earning : Calculation.calculate(told).earnings()) {
      assertThat(earning.explanation().total())
          .as("%s %s", earning.key(), earning.explanation())
          .isEqualByComparingTo(earning.amount().amount());
      Money parts = earning.heldAmount();
      for (Settlement.Part part : earning.payable()) {
        parts = part.from().isBefore(end) ? parts.plus(part.amount()) : parts;
      }
      assertThat(parts).as("%s", earning.key()).isEqualTo(earning.amount());
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theOrderInWhichDealsAreLearnedDoesNotMatter(long seed) {
    Worksheet told = worksheet(seed, FULL);
    List<DealHistory> shuffled = new ArrayList<>(told.deals());
    Collections.shuffle(shuffled, new Random(seed));

    assertThat(amounts(with(told, shuffled))).isEqualTo(amounts(told));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aDealWonAndCancelledUnderFullRecoveryComesToNothing(long seed) {
    Worksheet told = worksheet(seed, FULL);
    Map<String, Long> sums = new TreeMap<>();
    for (Earning earning : Calculation.calculate(told).earnings()) {
      sums.merge(
          earning.key().origin().deal()
              + " "
              + earning.key().who()
              + " "
              + earning.key().component(),
          earning.amount().minor(),
          Math::addExact);
    }
    for (DealHistory deal : told.deals()) {
      if (deal.cancelled().isPresent()) {
        sums.forEach(
            (key, sum) -> {
              if (key.startsWith(deal.deal() + " ")) {
                assertThat(sum).as(key).isZero();
              }
            });
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aReplayLeavesWhatWouldHaveBeenPaidWithoutTheCancelledDeals(long seed) {
    Worksheet told = worksheet(seed, REPLAY);
    List<DealHistory> left =
        told.deals().stream().filter(deal -> deal.cancelled().isEmpty()).toList();

    assertThat(sums(told)).isEqualTo(sums(with(told, left)));
  }

  private static Worksheet worksheet(long seed, String clawback) {
    return RandomHistory.under(RandomPlan.text(seed, clawback), seed);
  }

  private static Worksheet with(Worksheet told, List<DealHistory> deals) {
    return new Worksheet(told.plan(), told.roster(), deals, told.periods(), told.known());
  }

  /** All amounts by key; a key that is there twice shows as both. */
  private static Map<EarningKey, String> amounts(Worksheet worksheet) {
    Map<EarningKey, String> amounts = new TreeMap<>();
    for (Earning earning : Calculation.calculate(worksheet).earnings()) {
      String before =
          amounts.put(earning.key(), earning.amount() + " held " + earning.heldAmount());
      assertThat(before).as("a second earning %s", earning.key()).isNull();
    }
    return amounts;
  }

  /** What the components that clawback covers come to for everybody. */
  private static Map<String, Long> sums(Worksheet worksheet) {
    Map<String, Long> sums = new TreeMap<>();
    var covered = worksheet.plan().plan().clawback().get(0).components();
    for (Earning earning : Calculation.calculate(worksheet).earnings()) {
      if (covered.contains(earning.key().component())) {
        sums.merge(
            earning.key().who() + " " + earning.key().component(),
            earning.amount().minor(),
            Math::addExact);
      }
    }
    sums.values().removeIf(sum -> sum == 0);
    return sums;
  }
}
