package io.countersign.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.bench.evrete.Commission;
import io.countersign.bench.facts.Facts;
import io.countersign.bench.naive.Naive;
import io.countersign.bench.sql.SqlCommission;
import io.countersign.earning.EarningKey.Kind;
import org.junit.jupiter.api.Test;

/** The designs that the engine is compared with, without looking at the time. */
class OtherDesignsAreEqualTest {

  private static final int DEALS = 300;

  @Test
  void oneSessionOfDroolsPaysTheSameToTheCent() {
    for (long seed = 1; seed <= 3; seed++) {
      Workload workload = Workload.of(DEALS, seed);
      Totals expected = expected(workload);

      Totals naive =
          Totals.of(Naive.pay(Facts.of(workload.roster(), workload.deals())), workload.periods());

      assertThat(naive.differences(expected)).as("seed %d", seed).isEmpty();
      assertThat(naive.lines()).isGreaterThan(4 * DEALS);
    }
  }

  @Test
  void commissionInSqlIsTheSameToTheCent() {
    for (long seed = 1; seed <= 3; seed++) {
      Workload workload = Workload.of(DEALS, seed);
      try (SqlCommission sql = SqlCommission.load(Facts.of(workload.roster(), workload.deals()))) {
        Totals totals = Totals.of(sql.pay(), workload.periods());

        assertThat(totals.only("commission").differences(expected(workload).only("commission")))
            .as("seed %d", seed)
            .isEmpty();
        assertThat(totals.cells()).isGreaterThan(100);
      }
    }
  }

  @Test
  void commissionByEvreteIsTheSameToTheCent() {
    for (long seed = 1; seed <= 3; seed++) {
      Workload workload = Workload.of(DEALS, seed);

      Totals totals =
          Totals.of(
              Commission.pay(Facts.of(workload.roster(), workload.deals())), workload.periods());

      assertThat(totals.only("commission").differences(expected(workload).only("commission")))
          .as("seed %d", seed)
          .isEmpty();
      assertThat(totals.lines()).isGreaterThan(DEALS);
    }
  }

  @Test
  void everyDesignIsInTheReport() {
    Rivals rivals = new Rivals(Contest.ofAll(DEALS, 4, 1), Race.over(DEALS, 4, 1));

    assertThat(rivals.equal()).isTrue();
    assertThat(rivals.rivals())
        .map(Rival::name)
        .containsExactly(
            "one session of Drools",
            "Evrete",
            "SQL in H2, with loading",
            "SQL in H2, the queries only");
  }

  @Test
  void aCentTooMuchIsADifferenceOfTheComponentOnly() {
    Workload workload = Workload.of(DEALS, 5);
    HandWritten hand = HandWritten.pay(workload.roster(), workload.deals());
    Totals right = Totals.of(hand, workload.periods());
    hand.book().add(0, HandWritten.COMMISSION, 0, 0, 1, Kind.EARNED);
    Totals wrong = Totals.of(hand, workload.periods());

    assertThat(wrong.only("commission").differences(right.only("commission"))).hasSize(1);
    assertThat(wrong.only("override").differences(right.only("override"))).isEmpty();
  }

  private static Totals expected(Workload workload) {
    return Totals.of(HandWritten.pay(workload.roster(), workload.deals()), workload.periods());
  }
}
