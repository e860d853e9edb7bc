package io.countersign.plans;

import io.countersign.money.Rate;
import io.countersign.plans.Quota.By;
import io.countersign.plans.Quota.Prorate;
import io.countersign.plans.Quota.Ramp;
import io.countersign.yaml.Item;
import io.countersign.yaml.Section;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads how a quota grows in somebody's first months and follows the time a seat is held. */
final class RampReader {

  private static final int QUARTERS = 4;
  private static final int MONTHS_OF_A_QUARTER = 3;

  private enum Step {
    MONTH,
    QUARTER,
    PERIOD
  }

  /** The ways to prorate that need no weights. */
  private enum Word {
    NONE,
    DAYS,
    DAYS_OF_365,
    DAYS_OF_YEAR,
    MONTHS
  }

  private final @Nullable Ramp ramp;
  private final Prorate prorate;

  RampReader(Section quota, Plan.Head plan) {
    ramp = quota.optional("ramp").map(item -> ramp(item.section(), plan)).orElse(null);
    prorate = prorate(quota);
  }

  @Nullable Ramp ramp() {
    return ramp;
  }

  Prorate prorate() {
    return prorate;
  }

  private static Ramp ramp(Section section, Plan.Head plan) {
    Optional<Item> list =
        section.required("steps", "the first targets, such as [ 25 %, 50 % ], in full after them");
    List<Item> items = list.map(Item::list).orElse(List.of());
    list.filter(l -> l.isList() && l.list().isEmpty()).ifPresent(l -> l.wrong("at least one step"));
    boolean percent = items.stream().findFirst().filter(Item::isPercent).isPresent();
    List<BigDecimal> steps = new ArrayList<>();
    for (Item item : items) {
      if (item.isPercent() != percent) {
        item.wrong("steps that are all percentages of the full target, or all targets");
      } else if (percent) {
        item.positivePercent().map(Rate::fraction).ifPresent(steps::add);
      } else {
        item.positive().ifPresent(steps::add);
      }
    }
    Optional<Item> by = section.required("by", "how long a step is: month, quarter or period");
    Step step = by.flatMap(b -> b.word(Step.class)).orElse(Step.MONTH);
    int months =
        switch (step) {
          case MONTH -> 1;
          case QUARTER -> MONTHS_OF_A_QUARTER;
          case PERIOD -> plan.period().months();
        };
    if (months == 0) {
      by.ifPresent(b -> b.wrong("'month' or 'quarter'; the plan's period is a week"));
    }
    section.done();
    return new Ramp(steps, percent, Math.max(1, months));
  }

  private static Prorate prorate(Section quota) {
    Optional<Item> given = quota.optional("prorate");
    Integer places = quota.optional("share-places").flatMap(MoneyReader::places).orElse(null);
    if (given.filter(Item::isMapping).isPresent()) {
      return new Prorate(By.WEIGHTED_MONTHS, weights(given.get().section()), places);
    }
    By by = given.flatMap(p -> p.word(Word.class)).map(w -> By.valueOf(w.name())).orElse(By.NONE);
    if (by == By.NONE) {
      quota.without("it beside 'prorate' only", "share-places");
    }
    return new Prorate(by, List.of(), places);
  }

  private static List<Rate> weights(Section section) {
    Optional<Item> list =
        section.required("months", "the weight of each quarter, [ 20 %, 25 %, 25 %, 30 % ]");
    List<Rate> weights =
        list.map(Item::list).orElse(List.of()).stream()
            .flatMap(item -> PayReader.percentage(item).stream())
            .toList();
    BigDecimal sum = weights.stream().map(Rate::fraction).reduce(BigDecimal.ZERO, BigDecimal::add);
    if (list.filter(Item::isList).isPresent()
        && (weights.size() != QUARTERS || sum.compareTo(BigDecimal.ONE) != 0)) {
      list.get().wrong("four percentages, one for each quarter, that add up to 100 %");
    }
    section.done();
    return weights;
  }
}
