package io.countersign.calculation;

import static io.countersign.calculation.Story.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.calendar.DateRange;
import io.countersign.calendar.Period;
import io.countersign.deals.DealEvent;
import io.countersign.deals.DealHistory;
import io.countersign.deals.DealId;
import io.countersign.earning.Earning;
import io.countersign.people.Assignment;
import io.countersign.people.Participant;
import io.countersign.people.Position;
import io.countersign.people.Roster;
import io.countersign.plans.PlanReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The calculation that docs/plans.md works out by hand. */
class WorkedExampleTest {

  private static final Pattern PLAN =
      Pattern.compile("```yaml\\n(plan: worked-example\\n.*?)```", Pattern.DOTALL);

  @Test
  void comesToWhatTheGuideSays() throws IOException {
    String guide = Files.readString(Path.of("../docs/plans.md"));
    Matcher plan = PLAN.matcher(guide);
    assertThat(plan.find()).isTrue();

    Outcome outcome =
        Calculation.calculate(
            new Worksheet(
                PlanReader.read("plans.md", plan.group(1)),
                new Roster(
                    List.of(new Participant(id("amy"), "Amy"), new Participant(id("bob"), "Bob")),
                    List.of(seat("amy"), seat("bob"))),
                List.of(
                    deal(
                        won("D1", "2026-01-20", "USD 24000.50 Basic", "amy"),
                        new DealEvent.Cancelled(new DealId("D1"), "", day("2026-04-05"))),
                    deal(won("D2", "2026-02-14", "USD 36000 Pro", "amy")),
                    deal(won("D3", "2026-03-30", "USD 20000 Pro", "amy 60", "bob 40"))),
                List.of(Period.quarter(2026, 1), Period.quarter(2026, 2))));

    assertThat(outcome.problems()).isEmpty();
    assertThat(of(outcome, "amy"))
        .containsExactlyInAnyOrder(
            "2026-Q1 commission D1 576.01",
            "2026-Q1 commission D2 1584.01",
            "2026-Q1 commission D3 816.01",
            "2026-Q1 bonus  500.00",
            "2026-Q1 pro-push D2 150.00",
            "2026-Q2 commission D1 -96.00");
    assertThat(guide)
        .contains("**576.01**", "**1,584.01**", "**816.01**", "**2,976.03**", "**3,626.03**");
  }

  private static List<String> of(Outcome outcome, String who) {
    return outcome.earnings().stream()
        .filter(earning -> earning.key().who().equals(id(who)))
        .map(WorkedExampleTest::words)
        .toList();
  }

  private static String words(Earning earning) {
    return String.join(
        " ",
        earning.key().period().name(),
        earning.key().component(),
        earning.key().origin().deal(),
        earning.amount().amount().toPlainString());
  }

  private static Assignment seat(String who) {
    return new Assignment(
        id(who), Position.of("Seller", "East"), null, DateRange.from(day("2026-01-01")));
  }

  private static DealHistory deal(DealEvent.Won won, DealEvent... later) {
    return new DealHistory(
        won.deal(), Stream.concat(Stream.of((DealEvent) won), Stream.of(later)).toList());
  }

  private static DealEvent.Won won(String deal, String on, String sale, String... sellers) {
    return new DealEvent.Won(Story.opportunity(deal, sale, sellers), day(on));
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }
}
