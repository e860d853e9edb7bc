package io.countersign.calculation;

import io.countersign.calendar.Period;
import io.countersign.earning.PayDecision.Manner;
import io.countersign.money.Fraction;
import io.countersign.money.Money;
import io.countersign.people.ParticipantId;
import io.countersign.plans.Commission;
import io.countersign.plans.Plan;
import io.countersign.plans.PlanComponent.Bonus;
import io.countersign.plans.RateTable;
import io.countersign.plans.Terms;
import io.countersign.plans.Tier;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the commissions and bonuses of one participant would pay in a period at some heights of
 * their measures: at every bound, at the quota and well above the last, everything else being as it
 * is.
 */
public final class PayCurve {

  /**
   * One height and its pay.
   *
   * @param name what the height is, such as {@code at 80 % of quota}
   */
  public record Point(String name, BigDecimal height, Money pay) {}

  /** The points of one component, by height. */
  public record Line(String component, String measure, List<Point> points) {
    public Line {
      points = List.copyOf(points);
    }
  }

  private static final BigDecimal BEYOND = new BigDecimal("1.5");

  private final Plan plan;
  private final Amounts amounts;

  private PayCurve(Plan plan, Amounts amounts) {
    this.plan = plan;
    this.amounts = amounts;
  }

  /** The curves of everything that pays the participant by the height of a measure. */
  public static List<Line> of(Worksheet worksheet, ParticipantId who, Period period) {
    Plan plan = worksheet.plan().plan();
    Problems problems = new Problems(plan);
    People people = new People(worksheet.roster());
    Cells cells = new Cells(plan, worksheet.periods());
    Grid grid = new Grid(people.count(), cells.count(), plan.measures().size());
    Targets targets = new Targets(plan, people, problems);
    Crediting nobody =
        new Crediting(
            List.copyOf(plan.measures().values()),
            new boolean[plan.measures().size()],
            new DealClasses(plan),
            people,
            plan.head().ways().sharesUpTo(),
            problems);
    Credits none = Credits.of(List.of(), nobody, grid, cells);
    Heights heights = new Heights(plan, people, grid, none, worksheet.known().metrics());
    Places places = new Places(plan, people, grid, cells, targets, heights, problems);
    places.fill();
    PayCurve curve = new PayCurve(plan, new Amounts(plan, people, targets));
    List<Line> lines = new ArrayList<>();
    for (Place place : places.all()) {
      if (place.seat.who().equals(who)
          && place.period.equals(period)
          && cells.endsPeriod(place.cell)) {
        List<Point> points = curve.points(place);
        if (!points.isEmpty()) {
          String measure = place.component.looksAt().orElseThrow().measure();
          lines.add(new Line(place.component.id(), measure, points));
        }
      }
    }
    return lines;
  }

  private List<Point> points(Place place) {
    List<Point> points = new ArrayList<>();
    heights(place)
        .forEach(
            (height, name) -> points.add(new Point(name, height.decimal(), pay(place.at(height)))));
    return points;
  }

  /** The heights worth knowing, each with its name. */
  private static NavigableMap<Fraction, String> heights(Place place) {
    NavigableMap<Fraction, String> heights = new TreeMap<>();
    RateTable table = table(place);
    if (table == null) {
      return heights;
    }
    boolean byQuota = table.scale() == RateTable.Scale.ATTAINMENT;
    Fraction unit = byQuota ? place.unit() : Fraction.ONE;
    for (Tier tier : table.tiers()) {
      BigDecimal to = tier.to();
      if (to != null) {
        heights.put(unit.times(to), words(byQuota, to));
      }
    }
    if (place.component instanceof Bonus bonus && bonus.steps() == null) {
      Fraction part = Fraction.of(bonus.atLeast().fraction());
      heights.put(place.unit().times(part), words(true, bonus.atLeast().fraction()));
    }
    if (place.quota != null) {
      heights.put(place.quota, words(true, BigDecimal.ONE));
    }
    if (!heights.isEmpty()) {
      heights.put(heights.lastKey().times(BEYOND), "half as much again");
    }
    return heights;
  }

  private static String words(boolean byQuota, BigDecimal bound) {
    return byQuota
        ? "at " + Figures.percent(bound, BigDecimal.ONE) + " of quota"
        : "at " + Figures.number(bound);
  }

  private static @Nullable RateTable table(Place place) {
    if (place.component instanceof Commission commission && commission.decidesItself()) {
      return commission.rates();
    }
    return place.component instanceof Bonus bonus && bonus.base() != null
        ? Objects.requireNonNullElse(
            bonus.steps(),
            new RateTable(RateTable.Method.RETROACTIVE, RateTable.Scale.QUANTITY, List.of()))
        : null;
  }

  private Money pay(Place place) {
    Standings.rule(List.of(place), plan);
    Fraction exact = place.pays() ? exact(place) : Fraction.ZERO;
    return plan.money().rounding().mode().round(exact, plan.currency());
  }

  private Fraction exact(Place place) {
    if (place.component instanceof Commission commission) {
      Pricing pricing = Pricing.of(place, plan, amounts).orElse(null);
      if (pricing == null || commission.price() instanceof Commission.Rows) {
        return Fraction.ZERO;
      }
      Purse purse = new Purse(plan, place.till, Limits.ofPeriod(place, amounts).orElse(null));
      ExactWalk walk = new ExactWalk(place, pricing, purse, Fraction.ZERO, null, new HashMap<>());
      purse.add(walk.payAt(place.height).plus(pricing.once()));
      return floored(place, purse.capped());
    }
    Bonus bonus = (Bonus) place.component;
    Fraction amount =
        amounts.of(bonus.amount(), place, bonus.terms().prorated()).orElse(Fraction.ZERO);
    RateTable steps = bonus.steps();
    if (place.manner == Manner.BY_LEVEL && steps != null) {
      Fraction unit = steps.scale() == RateTable.Scale.ATTAINMENT ? place.unit() : Fraction.ONE;
      return amount.times(steps.reached(place.height, unit).rate().fraction());
    }
    return amount;
  }

  private static Fraction floored(Place place, Fraction exact) {
    Terms.Floor floor = place.component.terms().floor();
    return floor != null && floor.each() == Terms.Each.PERIOD && exact.signum() > 0
        ? exact.max(Fraction.of(floor.amount()))
        : exact;
  }
}
