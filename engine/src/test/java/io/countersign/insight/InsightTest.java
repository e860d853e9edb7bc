package io.countersign.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.calculation.Comparison;
import io.countersign.calendar.DateRange;
import io.countersign.calendar.Period;
import io.countersign.database.OnEveryDatabase;
import io.countersign.database.TestDatabase;
import io.countersign.deals.DealEvent;
import io.countersign.deals.DealId;
import io.countersign.deals.DealLine;
import io.countersign.deals.DealTeam;
import io.countersign.deals.Opportunity;
import io.countersign.deals.Sale;
import io.countersign.intake.DealJournal;
import io.countersign.intake.Metrics;
import io.countersign.intake.Quotes;
import io.countersign.intake.Rosters;
import io.countersign.money.Money;
import io.countersign.money.Quantity;
import io.countersign.money.Rate;
import io.countersign.people.Assignment;
import io.countersign.people.Participant;
import io.countersign.people.ParticipantId;
import io.countersign.people.Position;
import io.countersign.people.Roster;
import io.countersign.plans.PlanReader;
import io.countersign.plans.PlanVersion;
import io.countersign.publishing.PlanVersionCutsPeriod;
import io.countersign.publishing.PublishedPlans;
import io.countersign.publishing.Unchecked;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

class InsightTest {

  private static final ParticipantId AMY = new ParticipantId("amy");
  private static final ParticipantId BOB = new ParticipantId("bob");
  private static final ParticipantId MIA = new ParticipantId("mia");
  private static final DealId DEAL = new DealId("D1");
  private static final Period FEBRUARY = Period.month(2017, 2);

  private final TestDatabase database;
  private final PublishedPlans plans;
  private final Insight insight;

  InsightTest(TestDatabase database) {
    this.database = database;
    Clock clock = Clock.fixed(Instant.parse("2017-03-15T08:00:00Z"), ZoneOffset.UTC);
    plans = new PublishedPlans(JdbcClient.create(database.jdbc()), clock);
    Rosters rosters = new Rosters(database.jdbc(), database.transactions(), clock);
    DealJournal journal = new DealJournal(database.jdbc(), database.transactions(), clock);
    insight =
        new Insight(
            plans,
            rosters,
            journal,
            new Metrics(database.jdbc(), database.transactions(), clock),
            new Quotes(database.jdbc(), database.transactions(), clock),
            clock);
    Unchecked.publish(plans, plan(1, "2017-01-01", "10 %"), "pia");
    rosters.tell(
        new Roster(
            List.of(
                new Participant(AMY, "Amy"),
                new Participant(BOB, "Bob"),
                new Participant(MIA, "Mia")),
            List.of(
                seat(AMY, "Seller", MIA), seat(BOB, "Seller", MIA), seat(MIA, "Manager", null))));
    journal.record("crm", won("D1", "1000", "2017-02-10"));
    journal.record("crm", won("D2", "500", "2017-03-20"));
  }

  @OnEveryDatabase
  void saysWhoGainsWhatByAnotherPlan() {
    WhatIf whatIf = insight.compare(plan(1, "2017-01-01", "12 %"));

    assertThat(whatIf.problems()).isEmpty();
    assertThat(whatIf.comparison().gains())
        .containsExactly(
            new Comparison.Gain(AMY, FEBRUARY, usd("20.00")),
            new Comparison.Gain(AMY, Period.month(2017, 3), usd("10.00")));
    assertThat(whatIf.comparison().changes().get(0).cause()).isNotBlank();
  }

  @OnEveryDatabase
  void leavesAloneWhatIsBeforeTheStartOfAHigherVersion() {
    WhatIf whatIf = insight.compare(plan(2, "2017-03-01", "12 %"));

    assertThat(whatIf.comparison().gains())
        .containsExactly(new Comparison.Gain(AMY, Period.month(2017, 3), usd("10.00")));
    assertThatThrownBy(() -> insight.compare(plan(2, "2017-02-15", "12 %")))
        .isInstanceOf(PlanVersionCutsPeriod.class);
  }

  @OnEveryDatabase
  void comparesCurrencyByCurrency() {
    String euros = plan(1, "2017-01-01", "10 %").document().replace("USD", "EUR");
    String rated = euros.replace("period:", "exchange-rates: { USD: 0.90 }\nperiod:");

    WhatIf whatIf = insight.compare(PlanReader.read("plan", rated));

    assertThat(whatIf.comparison().gains())
        .extracting(Comparison.Gain::amount)
        .startsWith(Money.of("EUR", "90.00"), usd("-100.00"));
  }

  @OnEveryDatabase
  void saysWhatAnotherAmountOrTeamOrACancellationWouldDo() {
    assertThat(gains(new DealChange(new BigDecimal("1500"), null, null)))
        .containsExactly(new Comparison.Gain(AMY, FEBRUARY, usd("50.00")));
    assertThat(gains(new DealChange(null, List.of(half(AMY), half(BOB)), null)))
        .containsExactly(
            new Comparison.Gain(AMY, FEBRUARY, usd("-50.00")),
            new Comparison.Gain(BOB, FEBRUARY, usd("50.00")));
    assertThat(gains(new DealChange(null, null, LocalDate.parse("2017-03-01"))))
        .containsExactly(new Comparison.Gain(AMY, Period.month(2017, 3), usd("-100.00")));
  }

  @OnEveryDatabase
  void changesOnlyADealThatIsWon() {
    DealChange change = new DealChange(BigDecimal.TEN, null, null);
    assertThatThrownBy(() -> insight.compareDeal(new DealId("D9"), change))
        .isInstanceOf(DealNotWon.class)
        .hasMessage("No deal D9 is known to be won, so nothing is paid for it");
  }

  @OnEveryDatabase
  void saysWhyADealPaysNothing() {
    List<Answer> answers = insight.whyNot(BOB, DEAL);

    assertThat(answers).hasSize(1);
    assertThat(answers.get(0).notEarned().get(0).unmet()).contains("bob is not credited");
    assertThat(insight.whyNot(AMY, DEAL).get(0).paid().get(0).amount()).isEqualTo(usd("100.00"));
  }

  @OnEveryDatabase
  void tellsWhomADealConcerns() {
    assertThat(insight.concerns(AMY, DEAL)).isTrue();
    assertThat(insight.concerns(MIA, DEAL)).isTrue();
    assertThat(insight.concerns(BOB, DEAL)).isFalse();
    assertThat(insight.concerns(AMY, new DealId("D9"))).isFalse();
  }

  @OnEveryDatabase
  void tellsWhatAPlanHasInStore() {
    Prospect prospect = insight.prospect(plan(1, "2017-01-01", "10 %"), AMY).orElseThrow();

    assertThat(prospect.who().name()).isEqualTo("Amy");
    assertThat(prospect.period()).isEqualTo(Period.month(2017, 1));
    assertThat(insight.prospect(plan(1, "2017-01-01", "10 %"), new ParticipantId("eve"))).isEmpty();
  }

  @OnEveryDatabase
  void postsNothing() {
    long before = database.count("journal_entry");
    insight.compare(plan(1, "2017-01-01", "12 %"));
    assertThat(database.count("journal_entry")).isEqualTo(before);
    assertThat(plans.list()).hasSize(1);
  }

  private List<Comparison.Gain> gains(DealChange change) {
    return insight.compareDeal(DEAL, change).comparison().gains();
  }

  private static DealTeam.Member half(ParticipantId who) {
    return new DealTeam.Member(who, Rate.percent("50"));
  }

  private static Money usd(String amount) {
    return Money.of("USD", amount);
  }

  private static Assignment seat(
      ParticipantId who, String title, @org.jspecify.annotations.Nullable ParticipantId manager) {
    return new Assignment(
        who, Position.of(title, "North"), manager, DateRange.from(LocalDate.parse("2017-01-01")));
  }

  private static DealEvent won(String key, String amount, String on) {
    Sale sale =
        new Sale(
            "Cancity",
            List.of(new DealLine("GTX", BigDecimal.ONE, Quantity.of(amount, "USD"))),
            Map.of());
    return new DealEvent.Won(
        new Opportunity(new DealId(key), DealTeam.alone(AMY), sale), LocalDate.parse(on));
  }

  private static PlanVersion plan(int version, String from, String rate) {
    return PlanReader.read(
        "plan.yaml",
        """
        plan: story
        title: Story
        version: %d
        currency: USD
        effective: { from: %s, until: 2018-01-01 }
        period: month
        measures:
          sales: { count: amount }
        components:
          commission: { kind: commission, measure: sales, rate: %s }
        clawback:
          early: { within-days: 90, recover: full, components: [ commission ] }
        """
            .formatted(version, from, rate));
  }
}
