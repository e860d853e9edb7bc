package io.countersign.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.deals.DealHistory;
import io.countersign.earning.Earning;
import io.countersign.earning.EarningKey;
import io.countersign.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is true of every history; each failure names the seed that shows it. */
class LawsTest {

  private static final String PLAN =
      """
      measures:
        sales: { count: amount, weights: products }
        team: { count: amount, credit: rollup }
      weights:
        products: { by: product, values: { Widget: 1.1, Gadget: 0.75 } }
      quotas:
        target: { amounts: [ { amount: 5000 } ] }
      components:
        commission:
          kind: commission
          for: { position: Seller }
          measure: sales
          quota: target
          tiers:
            - { up-to: 50 %, rate: 2.5 % }
            - { up-to: 100 %, rate: 4.125 % }
            - { rate: 8 % }
        override:
          kind: commission
          for: { position: Manager }
          measure: team
          method: retroactive
          tiers: [ { below: 20000, rate: 0.5 % }, { rate: 0.75 % } ]
        push:
          kind: spif
          for: { position: Seller }
          during: { from: 2017-02-01, until: 2017-09-01 }
          where: { product: Gadget }
          rate: 0.333 %
      clawback:
        all: { within-days: 1000, recover: full }
      """;

  @Test
  void theOrderInWhichDealsAreLearnedDoesNotMatter() {
    for (long seed = 1; seed <= 25; seed++) {
      Worksheet told = history(seed, true);
      List<DealHistory> shuffled = new ArrayList<>(told.deals());
      Collections.shuffle(shuffled, new Random(seed));
      Worksheet other = new Worksheet(told.plan(), told.roster(), shuffled, told.periods());

      assertThat(amounts(Calculation.calculate(other)))
          .as("seed %d", seed)
          .isEqualTo(amounts(Calculation.calculate(told)));
    }
  }

  @Test
  void everyLineIsTheSumOfItsSteps() {
    for (long seed = 1; seed <= 25; seed++) {
      for (Earning earning : Calculation.calculate(history(seed, true)).earnings()) {
        assertThat(earning.explanation().total())
            .as("seed %d %s", seed, earning.key())
            .isEqualByComparingTo(earning.amount().amount());
      }
    }
  }

  @Test
  void theLinesOfAComponentAddUpToItRoundedOnce() {
    for (long seed = 1; seed <= 25; seed++) {
      Outcome outcome = Calculation.calculate(history(seed, false));
      Map<String, Money> sums =
          outcome.earnings().stream()
              .filter(e -> e.key().component().equals("override"))
              .collect(
                  Collectors.toMap(
                      e -> e.key().who() + " " + e.key().period(),
                      Earning::amount,
                      Money::plus,
                      TreeMap::new));
      outcome.totals().stream()
          .filter(t -> t.total().measure().equals("team"))
          .filter(t -> sums.containsKey(t.who() + " " + t.period()))
          .forEach(
              t -> {
                boolean high = t.total().value().compareTo(new java.math.BigDecimal(20_000)) >= 0;
                String rate = high ? "0.0075" : "0.005";
                assertThat(sums.get(t.who() + " " + t.period()).amount())
                    .isEqualByComparingTo(
                        t.total()
                            .value()
                            .multiply(new java.math.BigDecimal(rate))
                            .setScale(2, java.math.RoundingMode.HALF_UP));
              });
      assertThat(sums).as("seed %d", seed).isNotEmpty();
    }
  }

  @Test
  void aDealWonAndCancelledUnderFullRecoveryComesToNothing() {
    for (long seed = 1; seed <= 25; seed++) {
      Map<String, Long> byDeal = new TreeMap<>();
      Worksheet told = history(seed, true);
      for (Earning earning : Calculation.calculate(told).earnings()) {
        byDeal.merge(
            earning.key().who()
                + " "
                + earning.key().component()
                + " "
                + earning.key().origin().deal(),
            earning.amount().minor(),
            Math::addExact);
      }
      long cancelled = told.deals().stream().filter(d -> d.cancelled().isPresent()).count();
      assertThat(cancelled).isPositive();
      for (DealHistory deal : told.deals()) {
        if (deal.cancelled().isPresent()) {
          byDeal.forEach(
              (key, sum) -> {
                if (key.endsWith(" " + deal.deal())) {
                  assertThat(sum).as(key).isZero();
                }
              });
        }
      }
    }
  }

  private static Map<EarningKey, Money> amounts(Outcome outcome) {
    assertThat(outcome.problems()).isEmpty();
    return outcome.earnings().stream()
        .collect(Collectors.toMap(Earning::key, Earning::amount, Money::plus, TreeMap::new));
  }

  private static Worksheet history(long seed, boolean cancels) {
    Random random = new Random(seed);
    Story story = Story.under(PLAN).seat("eve", "Manager", null).seat("max", "Manager", "eve");
    String[] sellers = {"amy", "bob", "cid"};
    for (String seller : sellers) {
      story.seller(seller, random.nextBoolean() ? "max" : "eve");
    }
    for (int i = 0; i < 60; i++) {
      String deal = "D" + (100 + i);
      LocalDate on = LocalDate.parse("2017-01-01").plusDays(random.nextInt(300));
      String amount =
          "USD "
              + random.nextInt(2_000)
              + "."
              + (10 + random.nextInt(90))
              + (random.nextBoolean() ? " Widget" : " Gadget");
      int first = random.nextInt(3);
      if (random.nextInt(4) == 0) {
        int share = 1 + random.nextInt(99);
        story.won(
            deal,
            on.toString(),
            amount,
            sellers[first] + " " + share,
            sellers[(first + 1) % 3] + " " + (100 - share));
      } else {
        story.won(deal, on.toString(), amount, sellers[first]);
      }
      if (cancels && random.nextInt(5) == 0) {
        story.cancelled(deal, on.plusDays(random.nextInt(60)).toString());
      }
    }
    return story.worksheet();
  }
}
