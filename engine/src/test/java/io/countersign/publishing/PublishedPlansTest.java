package io.countersign.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.calendar.DateRange;
import io.countersign.calendar.Period;
import io.countersign.database.OnEveryDatabase;
import io.countersign.database.TestDatabase;
import io.countersign.plans.PlanReader;
import io.countersign.plans.PlanVersion;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

class PublishedPlansTest {

  private static final String CLAWBACK =
      "clawback:\n  early: { within-days: 30, recover: full, components: [ commission ] }\n";

  @OnEveryDatabase
  void keepsADocumentAsItWasWritten(TestDatabase database) {
    PublishedPlans plans = plans(database);
    PlanVersion version = version(1, "2017-01-01", "2018-01-01", "10 %");

    PublishedPlan published = plans.publish(version, "pia");

    assertThat(published.version()).isEqualTo(version);
    assertThat(published.publishedBy()).isEqualTo("pia");
    assertThat(published.publishedAt()).isEqualTo(Instant.parse("2017-01-01T00:00:00Z"));
    assertThat(plans(database).find(version.digest())).contains(published);
    assertThat(plans.list()).containsExactly(published);
  }

  @OnEveryDatabase
  void publishesTheSameContentOnce(TestDatabase database) {
    PublishedPlans plans = plans(database);
    PlanVersion version = version(1, "2017-01-01", "2018-01-01", "10 %");
    PlanVersion respelled = PlanReader.read("b.yaml", version.document() + "# a remark\n");

    PublishedPlan first = plans.publish(version, "pia");
    PublishedPlan again = plans.publish(respelled, "paul");

    assertThat(again).isEqualTo(first);
    assertThat(database.count("published_plan")).isEqualTo(1);
  }

  @OnEveryDatabase
  void refusesAnotherContentUnderTheSameVersion(TestDatabase database) {
    PublishedPlans plans = plans(database);
    plans.publish(version(1, "2017-01-01", "2018-01-01", "10 %"), "pia");

    assertThatThrownBy(() -> plans.publish(version(1, "2017-01-01", "2018-01-01", "12 %"), "pia"))
        .isInstanceOf(PlanVersionTaken.class)
        .hasMessage("story version 1 is published with another content and never changes");
  }

  @OnEveryDatabase
  void letsTheLaterVersionHoldFromItsStart(TestDatabase database) {
    PublishedPlans plans = plans(database);
    plans.publish(version(1, "2017-01-01", "2018-01-01", "10 %"), "pia");
    plans.publish(version(2, "2017-07-01", "2017-10-01", "12 %"), "pia");

    List<PlanInForce> year = plans.inForce(range("2017-01-01", "2018-01-01"));

    assertThat(year)
        .extracting(PlanInForce::during)
        .containsExactly(range("2017-01-01", "2017-07-01"), range("2017-07-01", "2017-10-01"));
    assertThat(year.get(0).periods(LocalDate.parse("2017-10-01")))
        .containsExactly(Period.quarter(2017, 1), Period.quarter(2017, 2));
    assertThat(year.get(0).version().plan().head().effective())
        .isEqualTo(range("2017-01-01", "2017-07-01"));
    assertThat(year.get(1).periods(LocalDate.parse("2017-08-01"))).isEmpty();
    assertThat(plans.inForce(range("2017-10-01", "2018-01-01"))).isEmpty();
  }

  @OnEveryDatabase
  void goesOnForCancellationsWhenThePlanTakesBack(TestDatabase database) {
    PublishedPlans plans = plans(database);
    PlanVersion version = version(1, "2017-01-01", "2017-04-01", "10 %");
    plans.publish(PlanReader.read("a.yaml", version.document() + CLAWBACK), "pia");

    PlanInForce plan = plans.inForce(range("2017-01-01", "2017-07-01")).get(0);

    assertThat(plan.periods(LocalDate.parse("2017-07-01")))
        .containsExactly(Period.quarter(2017, 1), Period.quarter(2017, 2));
  }

  @OnEveryDatabase
  void refusesToCutAPeriodInTwo(TestDatabase database) {
    PublishedPlans plans = plans(database);
    plans.publish(version(2, "2017-01-01", "2018-01-01", "10 %"), "pia");

    assertThatThrownBy(() -> plans.publish(version(3, "2017-08-15", "2018-01-01", "12 %"), "pia"))
        .isInstanceOf(PlanVersionCutsPeriod.class)
        .hasMessage("story version 3 starts on 2017-08-15, in the middle of 2017-Q3 of version 2")
        .extracting("wayOut")
        .isEqualTo("Let it start on 2017-07-01 or 2017-10-01.");
    plans.publish(version(1, "2016-01-01", "2018-01-01", "8 %"), "pia");
    assertThat(plans.versionsOf("story")).hasSize(2);
  }

  @OnEveryDatabase
  void isGuardedByTheDatabase(TestDatabase database) {
    plans(database).publish(version(1, "2017-01-01", "2018-01-01", "10 %"), "pia");

    assertThatThrownBy(() -> database.jdbc().update("update published_plan set document = ''"))
        .hasStackTraceContaining("45000");
    assertThatThrownBy(() -> database.jdbc().update("delete from published_plan"))
        .hasStackTraceContaining("45000");
  }

  private static PublishedPlans plans(TestDatabase database) {
    Clock clock = Clock.fixed(Instant.parse("2017-01-01T00:00:00Z"), ZoneOffset.UTC);
    return new PublishedPlans(JdbcClient.create(database.jdbc()), clock);
  }

  private static DateRange range(String from, String until) {
    return new DateRange(LocalDate.parse(from), LocalDate.parse(until));
  }

  private static PlanVersion version(int version, String from, String until, String rate) {
    return PlanReader.read(
        "story.yaml",
        """
        plan: story
        title: Story
        version: %d
        currency: USD
        effective: { from: %s, until: %s }
        period: quarter
        measures:
          sales: { count: amount }
        components:
          commission: { kind: commission, measure: sales, rate: %s }
        """
            .formatted(version, from, until, rate));
  }
}
