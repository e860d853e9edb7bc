package io.countersign.plans;

import io.countersign.money.Rate;
import io.countersign.plans.PlanComponent.Base;
import io.countersign.plans.PlanComponent.Head;
import io.countersign.plans.Scorecard.Below;
import io.countersign.plans.Scorecard.Goal;
import io.countersign.plans.Scorecard.Limits;
import io.countersign.plans.Scorecard.Score;
import io.countersign.yaml.Item;
import io.countersign.yaml.Section;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a scorecard: a target that is paid by the weighted sum of scores. */
final class ScorecardReader {

  private final Names names;

  ScorecardReader(Names names) {
    this.names = names;
  }

  Scorecard read(Head head, Section section) {
    Terms terms = new TermsReader(names).ofTarget(section);
    Target target =
        section
            .required("target", "what is paid at a total of 100 %, or the name of a quota")
            .flatMap(names::target)
            .orElse(new Target.Fixed(BigDecimal.ZERO));
    Optional<Item> given = section.required("goals", "the scores by name");
    Map<String, Item> entries = section.named("goals");
    List<Goal> goals = new ArrayList<>();
    int before = given.map(g -> g.problems().count()).orElse(0);
    entries.forEach((id, item) -> goals.add(goal(id, item.section())));
    given.filter(Item::isEmptyMapping).ifPresent(g -> g.wrong("at least one goal"));
    BigDecimal sum =
        goals.stream()
            .map(goal -> goal.weight().fraction())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    boolean read = given.filter(g -> g.problems().count() == before).isPresent();
    if (read && !goals.isEmpty() && sum.compareTo(BigDecimal.ONE) != 0) {
      given.get().wrong("weights of 100 % in all; these add up to " + new Rate(sum).inPercent());
    }
    Integer places = section.optional("total-places").flatMap(MoneyReader::places).orElse(null);
    return new Scorecard(head, terms, target, goals, places);
  }

  private Goal goal(String id, Section section) {
    Optional<Measure> measure =
        names.measure(section, "measure", "the name of one of the plan's measures");
    Rate weight =
        section
            .required("weight", "its part of the total, such as 40 %")
            .flatMap(Item::positivePercent)
            .orElse(new Rate(BigDecimal.ZERO));
    Score score =
        section.optional("score").flatMap(s -> s.word(Score.class)).orElse(Score.ATTAINMENT);
    BaseReader reader = new BaseReader(names);
    if (score == Score.ACHIEVED) {
      section.without("none beside 'score: achieved'; the measure itself is the score", "quota");
    }
    Base base =
        score == Score.ACHIEVED
            ? new Base(measure.map(Measure::id).orElse(Names.UNKNOWN), null)
            : reader.needed(section, measure, "because the score is by attainment");
    Goal goal = new Goal(id, base, weight, score, limits(section));
    section.done();
    return goal;
  }

  private static Limits limits(Section section) {
    Optional<Item> floor = section.optional("floor");
    Optional<Item> cap = section.optional("cap");
    Optional<BigDecimal> least = floor.flatMap(ScorecardReader::score);
    Optional<BigDecimal> most = cap.flatMap(ScorecardReader::score);
    if (least.isPresent() && most.isPresent() && least.get().compareTo(most.get()) > 0) {
      cap.get().wrong("a cap of at least the floor");
    }
    Below below =
        section.optional("below-floor").flatMap(b -> b.word(Below.class)).orElse(Below.ZERO);
    if (floor.isEmpty()) {
      section.without("it beside 'floor' only", "below-floor");
    }
    Integer places = section.optional("places").flatMap(MoneyReader::places).orElse(null);
    return new Limits(least.orElse(null), most.orElse(null), below, places);
  }

  private static Optional<BigDecimal> score(Item item) {
    return PayReader.percentage(item).map(Rate::fraction);
  }
}
