package io.countersign.accruals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.calculation.Outcome;
import io.countersign.calculation.Outcome.Beside;
import io.countersign.calendar.Period;
import io.countersign.database.OnEveryDatabase;
import io.countersign.database.TestDatabase;
import io.countersign.earning.Earning;
import io.countersign.earning.EarningKey;
import io.countersign.earning.Settlement;
import io.countersign.ledger.Cause;
import io.countersign.ledger.Ledger;
import io.countersign.ledger.PayCycle;
import io.countersign.ledger.Posted;
import io.countersign.money.Money;
import io.countersign.people.ParticipantId;
import io.countersign.plans.PlanReader;
import io.countersign.plans.PlanVersion;
import io.countersign.rulebook.Explanation;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TrueUpsTest {

  private static final Period Q1 = Period.quarter(2017, 1);
  private static final Period Q2 = Period.quarter(2017, 2);
  private static final KnownDeals NO_DEALS = new KnownDeals(List.of());
  private static final Posted NOW =
      new Posted("fay", "run 1", Instant.parse("2017-04-01T08:00:00Z"));

  @OnEveryDatabase
  void areTheDifferenceForPayableAndHeldApart(TestDatabase database) {
    Ledger ledger = ledger(database);
    post(ledger, earning("D1", Q1, "100.00", null), earning("D2", Q1, "50.00", "not signed"));

    List<TrueUp> trueUps =
        trueUps(
            ledger,
            earning("D1", Q1, "80.00", null),
            earning("D2", Q1, "55.00", null),
            earning("D3", Q1, "7.00", "not signed"));

    assertThat(trueUps)
        .extracting(TrueUp::payable, TrueUp::held, t -> t.cause().kind())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(usd("-20.00"), usd("0.00"), Cause.Kind.RESTATED),
            org.assertj.core.groups.Tuple.tuple(usd("55.00"), usd("-50.00"), Cause.Kind.RELEASED),
            org.assertj.core.groups.Tuple.tuple(usd("0.00"), usd("7.00"), Cause.Kind.EARNED));
  }

  @OnEveryDatabase
  void takeToZeroWhatIsInNoOutcomeAndGiveItBackWhenItReturns(TestDatabase database) {
    Ledger ledger = ledger(database);
    post(ledger, earning("D1", Q1, "100.00", null));

    List<TrueUp> gone = trueUps(ledger);
    post(ledger);
    List<TrueUp> nothing = trueUps(ledger);
    List<TrueUp> back = trueUps(ledger, earning("D1", Q1, "100.00", null));

    assertThat(gone)
        .singleElement()
        .satisfies(
            trueUp -> {
              assertThat(trueUp.payable()).isEqualTo(usd("-100.00"));
              assertThat(trueUp.cause().words()).isEqualTo("No longer earned; before USD 100.00");
            });
    assertThat(nothing).isEmpty();
    assertThat(back)
        .singleElement()
        .satisfies(trueUp -> assertThat(trueUp.payable()).isEqualTo(usd("100.00")));
  }

  @OnEveryDatabase
  void leaveAloneWhatBelongsToLaterPeriods(TestDatabase database) {
    Ledger ledger = ledger(database);
    post(ledger, earning("D1", Q1, "100.00", null), earning("D2", Q2, "50.00", null));

    List<TrueUp> upToQ1 =
        new TrueUps(ledger)
            .of(
                List.of(outcome(earning("D2", Q2, "60.00", null))),
                NO_DEALS,
                Q1.until(),
                who -> true);

    assertThat(upToQ1)
        .singleElement()
        .satisfies(trueUp -> assertThat(trueUp.line().key().origin().deal()).isEqualTo("D1"));
  }

  @OnEveryDatabase
  void refuseTwoEarningsForOneKey(TestDatabase database) {
    Earning earning = earning("D1", Q1, "100.00", null);

    assertThatThrownBy(() -> trueUps(ledger(database), earning, earning))
        .hasMessageContaining("two earnings have the key");
  }

  @OnEveryDatabase
  void refuseAnAmountThatItsExplanationDoesNotAddUpTo(TestDatabase database) {
    Earning honest = earning("D1", Q1, "100.00", null);
    Earning wrong = new Earning(honest.key(), honest.on(), usd("100.01"), null, honest.why());

    assertThatThrownBy(() -> trueUps(ledger(database), wrong))
        .hasMessageContaining("is explained as 100.00");
  }

  @Test
  void arePostedInTheirOwnPeriodOrTheEarliestOpenOne() {
    PostingPeriods quarters =
        new PostingPeriods(List.of(PayCycle.of(Period.quarter(2017, 3)), PayCycle.of(Q2)));

    assertThat(quarters.of(Q2)).isEqualTo(PayCycle.of(Q2));
    assertThat(quarters.of(Period.month(2017, 8))).isEqualTo(PayCycle.of(Period.quarter(2017, 3)));
    assertThat(quarters.of(Q1)).isEqualTo(PayCycle.of(Q2));
    assertThat(quarters.of(Period.parse("2016"))).isEqualTo(PayCycle.of(Q2));
  }

  private static void post(Ledger ledger, Earning... earnings) {
    PostingPeriods open = new PostingPeriods(List.of(PayCycle.of(Q1), PayCycle.of(Q2)));
    List<TrueUp> trueUps = trueUps(ledger, earnings);
    ledger.post(trueUps.stream().map(trueUp -> trueUp.entry(open)).toList(), NOW);
  }

  private static List<TrueUp> trueUps(Ledger ledger, Earning... earnings) {
    return new TrueUps(ledger).of(List.of(outcome(earnings)), NO_DEALS, Q2.until(), who -> true);
  }

  private static Ledger ledger(TestDatabase database) {
    return new Ledger(database.jdbc(), database.transactions());
  }

  private static PlanOutcome outcome(Earning... earnings) {
    Outcome outcome =
        new Outcome(List.of(earnings), List.of(), List.of(), List.of(), Beside.NOTHING, List.of());
    return new PlanOutcome(plan(), outcome);
  }

  private static Earning earning(String deal, Period period, String amount, @Nullable String held) {
    EarningKey key =
        new EarningKey(
            new ParticipantId("amy"),
            "story",
            "commission",
            period,
            new EarningKey.Origin(EarningKey.Kind.EARNED, deal, 1));
    Explanation why =
        new Explanation(
            "rule",
            "clause",
            List.of(),
            List.of(new Explanation.Step("Commission", "", new BigDecimal(amount))));
    Settlement settlement =
        held == null ? null : new Settlement(usd(amount), held, List.of(), null);
    return new Earning(key, period.from(), usd(amount), settlement, () -> why);
  }

  private static PlanVersion plan() {
    return PlanReader.read(
        "story.yaml",
        """
        plan: story
        title: Story
        version: 1
        currency: USD
        effective: { from: 2017-01-01, until: 2018-01-01 }
        period: quarter
        measures:
          sales: { count: amount }
        components:
          commission: { kind: commission, measure: sales, rate: 10 % }
        """);
  }

  private static Money usd(String amount) {
    return Money.of("USD", amount);
  }
}
