package io.countersign.calculation;

import io.countersign.calculation.Outcome.Given;
import io.countersign.calendar.Period;
import io.countersign.money.Fraction;
import io.countersign.money.Money;
import io.countersign.plans.Commission;
import io.countersign.plans.Contest;
import io.countersign.plans.Draw;
import io.countersign.plans.OverridePay;
import io.countersign.plans.Plan;
import io.countersign.plans.PlanComponent;
import io.countersign.plans.PlanComponent.Bonus;
import io.countersign.plans.PlanComponent.Guarantee;
import io.countersign.plans.PlanComponent.Reward;
import io.countersign.plans.PlanComponent.Salary;
import io.countersign.plans.Pool;
import io.countersign.plans.Scorecard;
import io.countersign.plans.TotalCap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * What is paid when periods end, in the order in which one thing looks at another: commissions,
 * bonuses, contests and pools, overrides, caps on sums, salaries, guarantees, draws.
 */
final class PeriodEnds {

  private final Plan plan;
  private final Cells cells;
  private final PeriodPay pay;
  private final CommissionEnds commissions;
  private final Bonuses bonuses;
  private final Contests contests;
  private final Pools pools;
  private final Overrides overrides;
  private final TotalCaps caps;
  private final RecoveryLimits limits;
  private final Draws draws;
  private final List<Given> given = new ArrayList<>();

  /** Those who pay one kind of component. */
  record Payers(
      CommissionEnds commissions,
      Bonuses bonuses,
      Contests contests,
      Pools pools,
      Overrides overrides,
      TotalCaps caps,
      RecoveryLimits limits,
      Draws draws) {}

  PeriodEnds(Plan plan, Cells cells, PeriodPay pay, Payers payers) {
    this.plan = plan;
    this.cells = cells;
    this.pay = pay;
    commissions = payers.commissions();
    bonuses = payers.bonuses();
    contests = payers.contests();
    pools = payers.pools();
    overrides = payers.overrides();
    caps = payers.caps();
    limits = payers.limits();
    draws = payers.draws();
  }

  /** Ends every cell in order; all places of one cell are together. */
  void end(List<Place> places) {
    List<List<Place>> byCell = new ArrayList<>();
    for (int cell = 0; cell < cells.count(); cell++) {
      byCell.add(new ArrayList<>());
    }
    places.forEach(place -> byCell.get(place.cell).add(place));
    for (int cell = 0; cell < cells.count(); cell++) {
      end(cell, byCell.get(cell));
    }
  }

  private void end(int cell, List<Place> places) {
    each(places, Commission.class, (place, commission) -> commissions.end(place), false);
    if (!cells.endsPeriod(cell)) {
      return;
    }
    each(places, Bonus.class, bonuses::bonus, true);
    each(places, Scorecard.class, bonuses::scorecard, true);
    each(places, Reward.class, this::reward, true);
    for (PlanComponent component : plan.components()) {
      if (component instanceof Contest contest) {
        contests.pay(contest, of(component, places));
      } else if (component instanceof Pool pool) {
        pools.pay(pool, of(component, places));
      }
    }
    overrides(places);
    for (PlanComponent component : plan.components()) {
      if (component instanceof TotalCap cap) {
        of(cap, places).stream().filter(Place::pays).forEach(place -> caps.end(place, cap));
      }
    }
    Map<Integer, List<Place>> everybody = new TreeMap<>();
    places.forEach(
        place -> everybody.computeIfAbsent(place.who, w -> new ArrayList<>()).add(place));
    everybody.forEach((who, own) -> limits.end(who, cells.periodOf(cell), own));
    each(places, Salary.class, bonuses::salary, true);
    each(places, Guarantee.class, draws::guarantee, true);
    each(
        places,
        Draw.class,
        (place, draw) -> draws.draw(place, draw, endsPlan(place.period)),
        false);
  }

  /** Whether the plan is over after a period; one that is calculated so far may go on. */
  private boolean endsPlan(Period period) {
    LocalDate until = plan.head().effective().until();
    return until != null && !until.isAfter(period.until());
  }

  private static List<Place> of(PlanComponent component, List<Place> places) {
    return places.stream().filter(place -> place.component.equals(component)).toList();
  }

  /** Overrides that look at other overrides come after them. */
  private void overrides(List<Place> places) {
    List<OverridePay> waiting = new ArrayList<>();
    for (PlanComponent component : plan.components()) {
      if (component instanceof OverridePay override) {
        waiting.add(override);
      }
    }
    while (!waiting.isEmpty()) {
      OverridePay next =
          waiting.stream()
              .filter(one -> waiting.stream().noneMatch(other -> looksAt(one, other)))
              .findFirst()
              .orElse(waiting.get(0));
      waiting.remove(next);
      for (Place place : places) {
        if (place.component.equals(next) && place.pays()) {
          overrides.pay(place, next);
        }
      }
    }
  }

  private static boolean looksAt(OverridePay one, OverridePay other) {
    return one.on() instanceof OverridePay.Pay of && of.components().contains(other.id());
  }

  private <C extends PlanComponent> void each(
      List<Place> places, Class<C> kind, BiConsumer<Place, C> payer, boolean onlyPaying) {
    for (Place place : places) {
      if (kind.isInstance(place.component) && (place.pays() || !onlyPaying)) {
        payer.accept(place, kind.cast(place.component));
      }
    }
  }

  private void reward(Place place, Reward reward) {
    Fraction value =
        pay.amounts().of(reward.value(), place, reward.terms().prorated()).orElse(Fraction.ZERO);
    given.add(
        new Given(
            place.seat.who(),
            reward.id(),
            place.period,
            new Money(plan.currency(), pay.rounded(value)),
            reward.item()));
  }

  /** What was given other than money. */
  List<Given> given() {
    return given;
  }
}
