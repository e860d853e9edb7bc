package io.countersign.calculation;

import io.countersign.attainment.Metric;
import io.countersign.calendar.DateRange;
import io.countersign.money.Fraction;
import io.countersign.people.ParticipantId;
import io.countersign.plans.Measure;
import io.countersign.plans.Plan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How high every measure stands for everybody, from the start of its interval on. */
final class Heights {

  private final List<Measure> measures;
  private final Map<String, Integer> numbers = new LinkedHashMap<>();
  private final People people;
  private final Grid grid;
  private final Sums sums;
  private final Cells cells;
  private final Map<MetricOf, List<Metric>> metrics = new HashMap<>();

  private record MetricOf(String name, ParticipantId who) {}

  Heights(Plan plan, People people, Grid grid, Cells cells, Sums sums, List<Metric> imported) {
    measures = List.copyOf(plan.measures().values());
    for (Measure measure : measures) {
      numbers.put(measure.id(), numbers.size());
    }
    this.people = people;
    this.grid = grid;
    this.cells = cells;
    this.sums = sums;
    for (Metric metric : imported) {
      MetricOf of = new MetricOf(metric.name(), metric.who());
      metrics.computeIfAbsent(of, key -> new ArrayList<>()).add(metric);
    }
    metrics.values().forEach(dated -> dated.sort(Comparator.comparing(Metric::on)));
  }

  int number(String measure) {
    Integer number = numbers.get(measure);
    if (number == null) {
      throw new IllegalArgumentException("no measure " + measure);
    }
    return number;
  }

  /** The height at the end of a cell. */
  Fraction at(int who, int cell, String measure) {
    Measure asked = measures.get(number(measure));
    if (asked instanceof Measure.OfDeals) {
      return Fraction.of(plain(who, cell, number(measure)));
    }
    if (asked instanceof Measure.OfMetric metric) {
      ParticipantId of = metric.company() ? Metric.COMPANY : people.id(who);
      return folded(metric, of, cell).orElse(Fraction.ZERO);
    }
    if (asked instanceof Measure.Ratio ratio) {
      return divided(at(who, cell, ratio.of()), at(who, cell, ratio.to()));
    }
    Fraction sum = Fraction.ZERO;
    for (Map.Entry<String, BigDecimal> part : ((Measure.Sum) asked).parts().entrySet()) {
      sum = sum.plus(at(who, cell, part.getKey()).times(part.getValue()));
    }
    return sum;
  }

  /** The height at the end of a cell of everybody together; of a company's own metric, itself. */
  Fraction ofEverybody(int cell, String measure) {
    Measure asked = measures.get(number(measure));
    if (asked instanceof Measure.Ratio ratio) {
      return divided(ofEverybody(cell, ratio.of()), ofEverybody(cell, ratio.to()));
    }
    if (asked instanceof Measure.OfMetric metric) {
      Optional<Fraction> own = folded(metric, Metric.COMPANY, cell);
      if (metric.company() || own.isPresent()) {
        return own.orElse(Fraction.ZERO);
      }
    }
    Fraction sum = Fraction.ZERO;
    for (int who : grid.people()) {
      sum = sum.plus(at(who, cell, measure));
    }
    return sum;
  }

  /** Whether a number was imported for somebody, where the measure is one. */
  boolean isKnown(int who, int cell, String measure) {
    Measure asked = measures.get(number(measure));
    return !(asked instanceof Measure.OfMetric metric)
        || folded(metric, metric.company() ? Metric.COMPANY : people.id(who), cell).isPresent();
  }

  /** The height of a measure of deals at the end of a cell. */
  BigDecimal plain(int who, int cell, int measure) {
    return sum(who, measure, cells.first(measure, cell), cell + 1);
  }

  /** The height of a measure of deals before a cell. */
  BigDecimal before(int who, int cell, int measure) {
    return sum(who, measure, cells.first(measure, cell), cell);
  }

  private BigDecimal sum(int who, int measure, int from, int until) {
    BigDecimal sum = BigDecimal.ZERO;
    for (int cell = from; cell < until; cell++) {
      BigDecimal total = sums.total(grid.slot(who, cell, measure));
      sum = sum.signum() == 0 ? total : sum.add(total);
    }
    return sum;
  }

  /** The most decimals that a credit of a measure of deals has. */
  int scale(int measure) {
    return sums.scale(measure);
  }

  /** How many deals were won in the interval until the end of a cell. */
  long deals(int who, int cell, int measure) {
    long deals = 0;
    for (int at = cells.first(measure, cell); at <= cell; at++) {
      deals += sums.deals(grid.slot(who, at, measure));
    }
    return deals;
  }

  private Optional<Fraction> folded(Measure.OfMetric metric, ParticipantId who, int cell) {
    DateRange interval = cells.interval(number(metric.id()), cell);
    List<BigDecimal> values = new ArrayList<>();
    for (Metric known : metrics.getOrDefault(new MetricOf(metric.metric(), who), List.of())) {
      if (!known.on().isBefore(interval.from()) && known.on().isBefore(cells.until(cell))) {
        values.add(known.value());
      }
    }
    if (values.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    return Optional.of(
        switch (metric.takes()) {
          case SUM -> Fraction.of(sum);
          case AVERAGE -> Fraction.of(sum).over(Fraction.of(values.size()));
          case LAST -> Fraction.of(values.get(values.size() - 1));
          case HIGHEST -> Fraction.of(values.stream().max(Comparator.naturalOrder()).orElseThrow());
          case LOWEST -> Fraction.of(values.stream().min(Comparator.naturalOrder()).orElseThrow());
        });
  }

  private static Fraction divided(Fraction of, Fraction to) {
    return to.signum() == 0 ? Fraction.ZERO : of.over(to);
  }
}
