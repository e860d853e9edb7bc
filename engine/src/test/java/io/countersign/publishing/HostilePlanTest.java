package io.countersign.publishing;

import static io.countersign.publishing.HostilePlans.BONUS;
import static io.countersign.publishing.HostilePlans.EXAMPLE;
import static io.countersign.publishing.HostilePlans.HEAD;
import static io.countersign.publishing.HostilePlans.ONE;
import static io.countersign.publishing.HostilePlans.SALES;
import static io.countersign.publishing.HostilePlans.many;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.countersign.calendar.DateRange;
import io.countersign.checking.Known;
import io.countersign.checking.PlanCheck;
import io.countersign.people.Assignment;
import io.countersign.people.Participant;
import io.countersign.people.ParticipantId;
import io.countersign.people.Position;
import io.countersign.people.Roster;
import io.countersign.plans.PlanReader;
import io.countersign.plans.PlanVersion;
import io.countersign.scenarios.PlanExamples;
import io.countersign.yaml.DocumentRefused;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Plans that nobody writes by accident, on the way that every plan goes before it is published: it
 * is read, checked, and its examples are played. Each is accepted or refused with a reason, soon.
 */
class HostilePlanTest {

  /** Far more than it takes, and far less than anything quadratic would take. */
  private static final Duration SOON = Duration.ofSeconds(40);

  @ParameterizedTest(name = "{0}")
  @MethodSource("io.countersign.publishing.HostilePlans#large")
  void acceptsWhatIsOnlyLarge(String what, String plan) {
    assertThat(fate(HEAD + plan + EXAMPLE)).as(what).isEqualTo("accepted");
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("io.countersign.publishing.HostilePlans#refused")
  void refusesWithTheReason(String plan, String reason) {
    assertThat(fate(HEAD + plan)).contains(reason);
  }

  @Test
  void refusesDaysThatNoDatabaseHas() {
    for (String day : List.of("+999999999-12-31", "9999-12-31", "0000-01-01", "2026-02-30")) {
      assertThat(fate((HEAD + SALES + ONE).replace("2027-01-01", day)))
          .startsWith("hostile.yaml: line 5, column 39, effective.until: found '" + day + "'");
    }
  }

  @Test
  void readsTheWritingOfTheWorld() {
    String title =
        "\u05EA\u05D5\u05DB\u05E0\u05D9\u05EA e\u0301 \uD83D\uDC69\u200D\uD83D\uDC67 \u2126";
    String plan = (HEAD + SALES + ONE).replace("Hostile plan", title);

    assertThat(PlanReader.read("hostile.yaml", "\uFEFF" + plan).plan().head().title())
        .isEqualTo(title);
    assertThat(fate(plan.replace("\n", "\r\n"))).isEqualTo("accepted");
  }

  @Test
  void checksARowForEachOfThousandsOfPeople() {
    int people = 3_000;
    PlanVersion plan =
        PlanReader.read(
            "hostile.yaml",
            HEAD
                + SALES
                + "quotas:\n  q:\n    amounts:\n"
                + many(
                    people * 4,
                    i ->
                        "      - { for: { participant: p"
                            + i / 4
                            + " }, period: 2026-Q"
                            + (i % 4 + 1)
                            + ", amount: 7 }\n")
                + BONUS);
    List<Participant> all = new ArrayList<>();
    List<Assignment> seats = new ArrayList<>();
    for (int i = 0; i < people; i++) {
      ParticipantId id = new ParticipantId("p" + i);
      all.add(new Participant(id, "P" + i));
      seats.add(
          new Assignment(
              id, Position.of("Seller", "East"), null, DateRange.from(LocalDate.of(2026, 1, 1))));
    }
    Known known = Known.of(new Roster(all, seats), List.of());

    assertTimeoutPreemptively(
        SOON,
        () ->
            assertThat(PlanCheck.check("hostile.yaml", plan, known))
                .noneMatch(f -> f.code().word().startsWith("quota")));
  }

  /** What becomes of a plan: the problems it has, or that it is accepted. */
  private static String fate(String plan) {
    return assertTimeoutPreemptively(
        SOON,
        () -> {
          try {
            PlanVersion version = PlanReader.read("hostile.yaml", plan);
            assertThat(PlanCheck.check("hostile.yaml", version)).isNotEmpty();
            PlanExamples.play("hostile.yaml", plan);
            return "accepted";
          } catch (DocumentRefused refused) {
            return refused.getMessage();
          }
        });
  }
}
