package io.countersign.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.countersign.calendar.DateRange;
import io.countersign.checking.Code;
import io.countersign.checking.Finding;
import io.countersign.checking.Known;
import io.countersign.database.OnEveryDatabase;
import io.countersign.database.TestDatabase;
import io.countersign.people.Assignment;
import io.countersign.people.Participant;
import io.countersign.people.ParticipantId;
import io.countersign.people.Position;
import io.countersign.people.Roster;
import io.countersign.plans.PlanReader;
import io.countersign.plans.PlanVersion;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

class PlanDeskTest {

  private static final String PLAN =
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
        commission: { kind: commission, for: { position: Seller }, measure: sales, rate: 10 % }
      """;

  private static final Known NOBODY = Known.of(new Roster(List.of(), List.of()), List.of());

  @OnEveryDatabase
  void keepsWhoSignedWhichWarningOffAndWhy(TestDatabase database) {
    PlanDesk desk = desk(database);
    PlanVersion version = PlanReader.read("story.yaml", PLAN);
    Known amy = seller("amy");

    desk.publish(
        version,
        amy,
        List.of(
            new Accepted("uncapped", "components.commission", " The board wants it so "),
            new Accepted("example-missing", "plan", " ")),
        "pia");

    List<SignOff> signed = signOffs(database).of(version.digest());
    assertThat(signed)
        .extracting(SignOff::warning)
        .containsExactlyElementsOf(desk.check(version, amy));
    assertThat(signed).extracting(SignOff::reason).containsExactly(null, "The board wants it so");
    assertThat(signed)
        .allSatisfy(
            one -> {
              assertThat(one.by()).isEqualTo("pia");
              assertThat(one.at()).isEqualTo(Instant.parse("2017-01-01T00:00:00Z"));
            });
  }

  @OnEveryDatabase
  void refusesAPlanThatDoesNotPayWhatItsExamplesSay(TestDatabase database) {
    PlanDesk desk = desk(database);
    PlanVersion version =
        PlanReader.read(
            "story.yaml",
            PLAN
                + """
                examples:
                  first-deal:
                    deals: [ { deal: D1, won: 2017-02-01, by: amy, amount: 1000 } ]
                    expect: [ { who: amy, pay: 99.00 } ]
                """);
    Known amy = seller("amy");

    PlanExamplesDiffer refused =
        catchThrowableOfType(
            PlanExamplesDiffer.class,
            () -> desk.publish(version, amy, accepted(desk.check(version, amy)), "pia"));

    assertThat(refused.code()).isEqualTo("plan-examples-differ");
    assertThat(refused.why()).contains("first-deal", "expected 99.00, got 100");
    assertThat(database.count("published_plan")).isZero();
  }

  @OnEveryDatabase
  void refusesAPlanWithErrorsWhateverIsAccepted(TestDatabase database) {
    PlanDesk desk = desk(database);
    PlanVersion version =
        PlanReader.read(
            "story.yaml", PLAN + "clawback: { early: { within-days: 9, recover: full } }\n");
    Known amy = seller("amy");

    PlanNotSound refused =
        catchThrowableOfType(
            PlanNotSound.class,
            () -> desk.publish(version, amy, accepted(desk.check(version, amy)), "pia"));

    assertThat(refused.code()).isEqualTo("plan-has-errors");
    assertThat(refused.why())
        .isEqualTo("story version 1 has 1 error: clause-missing at clawback.early");
    assertThat(refused.findings()).isEqualTo(desk.check(version, amy)).hasSize(3);
    assertThat(database.count("published_plan")).isZero();
  }

  @OnEveryDatabase
  void refusesAWarningThatNobodySignedOff(TestDatabase database) {
    PlanDesk desk = desk(database);
    PlanVersion version = PlanReader.read("story.yaml", PLAN);

    PlanNotSound refused =
        catchThrowableOfType(
            PlanNotSound.class,
            () ->
                desk.publish(
                    version,
                    NOBODY,
                    List.of(new Accepted("uncapped", "components.commission", null)),
                    "pia"));

    assertThat(refused.code()).isEqualTo("warnings-not-signed-off");
    assertThat(refused.why())
        .isEqualTo(
            "story version 1 has 2 warnings that nobody signed off: example-missing at plan,"
                + " participant-missing at components.commission.for.position");
    assertThat(refused.findings())
        .extracting(Finding::code)
        .containsExactly(Code.EXAMPLE_MISSING, Code.UNCAPPED, Code.PARTICIPANT_MISSING);
    assertThat(database.count("plan_sign_off")).isZero();
  }

  @OnEveryDatabase
  void refusesAReasonThatWouldNotBeKeptInFull(TestDatabase database) {
    PlanDesk desk = desk(database);
    PlanVersion version = PlanReader.read("story.yaml", PLAN);

    assertThatThrownBy(
            () ->
                desk.publish(
                    version,
                    seller("amy"),
                    List.of(new Accepted("example-missing", "plan", "x".repeat(501))),
                    "pia"))
        .isInstanceOf(ReasonTooLong.class);
    assertThat(database.count("published_plan")).isZero();
  }

  @OnEveryDatabase
  void keepsTheFirstSignatures(TestDatabase database) {
    PlanDesk desk = desk(database);
    PlanVersion version = PlanReader.read("story.yaml", PLAN);
    Known amy = seller("amy");
    List<Accepted> accepted = accepted(desk.check(version, amy));

    desk.publish(version, amy, accepted, "pia");
    desk.publish(version, amy, List.of(), "paul");

    assertThat(signOffs(database).of(version.digest()))
        .hasSize(2)
        .allMatch(s -> s.by().equals("pia"));
    assertThatThrownBy(() -> database.jdbc().update("update plan_sign_off set reason = 'x'"))
        .hasStackTraceContaining("45000");
    assertThatThrownBy(() -> database.jdbc().update("delete from plan_sign_off"))
        .hasStackTraceContaining("45000");
  }

  private static List<Accepted> accepted(List<Finding> findings) {
    return findings.stream().map(Accepted::of).toList();
  }

  private static Known seller(String name) {
    ParticipantId id = new ParticipantId(name);
    return Known.of(
        new Roster(
            List.of(new Participant(id, name)),
            List.of(
                new Assignment(
                    id,
                    Position.of("Seller", "West"),
                    null,
                    DateRange.from(LocalDate.of(2016, 1, 1))))),
        List.of());
  }

  private static PlanDesk desk(TestDatabase database) {
    Clock clock = Clock.fixed(Instant.parse("2017-01-01T00:00:00Z"), ZoneOffset.UTC);
    JdbcClient jdbc = JdbcClient.create(database.jdbc());
    return new PlanDesk(
        new PublishedPlans(jdbc, clock), new SignOffs(jdbc), database.transactions(), clock);
  }

  private static SignOffs signOffs(TestDatabase database) {
    return new SignOffs(JdbcClient.create(database.jdbc()));
  }
}
