package io.countersign.calculation;

import io.countersign.earning.PayDecision.Manner;
import io.countersign.money.Fraction;
import io.countersign.plans.Commission;
import io.countersign.plans.Measure;
import io.countersign.plans.Plan;
import io.countersign.plans.RateTable;
import io.countersign.plans.Target;
import io.countersign.plans.Terms;
import io.countersign.plans.Tier;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Gives every commission that pays its walk. */
final class Walks {

  private final Plan plan;
  private final Heights heights;
  private final Cells cells;
  private final Amounts amounts;
  private final Map<StairsOf, Stairs> stairs = new HashMap<>();
  private final Map<PurseOf, Purse> purses = new HashMap<>();
  private final Map<List<Object>, Map<String, ExactWalk.SoFar>> deals = new HashMap<>();
  private final PlainWalk.Money money;

  private record StairsOf(String component, BigDecimal unit, int tier) {}

  private record PurseOf(String component, int who, int period) {}

  Walks(Plan plan, Heights heights, Cells cells, Amounts amounts) {
    this.plan = plan;
    this.heights = heights;
    this.cells = cells;
    this.amounts = amounts;
    money = PlainWalk.Money.of(plan.money().rounding().mode(), plan.currency());
  }

  void prepare(Place place) {
    if (place.component instanceof Commission && place.pays()) {
      place.walk = isPlain(place) ? plain(place) : exact(place);
    }
  }

  /** Whether a place is walked in decimals. */
  private boolean isPlain(Place place) {
    Commission commission = place.commission();
    int measure = heights.number(commission.pays());
    return isPlain(plan, commission)
        && (place.manner == Manner.BY_SLICES || place.manner == Manner.AS_A_WHOLE)
        && cells.first(measure, place.cell) == place.cell
        && cells.endsPeriod(place.cell)
        && place.unit().denominator().compareTo(BigDecimal.ONE) == 0;
  }

  /** Whether places of a commission may be walked in decimals, each period on its own. */
  static boolean isPlain(Plan plan, Commission commission) {
    Terms terms = commission.terms();
    return commission.price() instanceof Commission.InTable
        && commission.decidesItself()
        && commission.walk() == Commission.Walk.RUNNING
        && (commission.threshold() == null || !commission.threshold().excessOnly())
        && (commission.threshold() == null || commission.threshold().isForPeriod())
        && terms.factors().isEmpty()
        && terms.floor() == null
        && isPlain(terms.cap())
        && plan.measure(commission.pays()) instanceof Measure.OfDeals ofDeals
        && ofDeals.shares() != Measure.Shares.OF_PAY
        && ofDeals.head().resets() == Measure.Resets.PERIOD
        && plan.money().rounding().at() == Plan.RoundAt.COMPONENT
        && !plan.head().ways().decreasesAtOriginalRate()
        && plan.clawback().stream().noneMatch(c -> c.manner().reducesAttainment());
  }

  private static boolean isPlain(Terms.@Nullable Cap cap) {
    return cap == null
        || (cap.each() == Terms.Each.PERIOD
            && cap.credit() == null
            && cap.attainment() == null
            && !cap.carried()
            && cap.pay().size() == 1
            && cap.pay().get(0) instanceof Target.Fixed);
  }

  private PlainWalk plain(Place place) {
    Commission commission = place.commission();
    RateTable rates = commission.rates();
    boolean ofQuota = rates.scale() == RateTable.Scale.ATTAINMENT;
    BigDecimal unit = ofQuota ? place.unit().numerator() : BigDecimal.ONE;
    Tier tier =
        place.manner == Manner.AS_A_WHOLE ? rates.reached(place.height, Fraction.of(unit)) : null;
    StairsOf of =
        tier == null
            ? new StairsOf(commission.id(), unit, 0)
            : new StairsOf(commission.id(), BigDecimal.ONE, tier.number());
    Stairs known = stairs.get(of);
    if (known == null) {
      known = stairs(commission, unit, tier);
      stairs.put(of, known);
    }
    return new PlainWalk(known, money);
  }

  private Stairs stairs(Commission commission, BigDecimal unit, @Nullable Tier tier) {
    Terms.Cap limit = commission.terms().cap();
    BigDecimal cap = limit == null ? null : ((Target.Fixed) limit.pay().get(0)).amount();
    Stairs.Places places =
        new Stairs.Places(heights.scale(heights.number(commission.pays())), money.digits());
    return tier == null
        ? Stairs.of(commission.rates(), unit, cap, places)
        : Stairs.even(tier, cap, places);
  }

  private @Nullable ExactWalk exact(Place place) {
    Pricing pricing = Pricing.of(place, plan, amounts).orElse(null);
    if (pricing == null) {
      return null;
    }
    Commission commission = place.commission();
    int measure = heights.number(commission.pays());
    boolean ofDeals = plan.measure(commission.pays()) instanceof Measure.OfDeals;
    Fraction before =
        ofDeals ? Fraction.of(heights.before(place.who, place.cell, measure)) : Fraction.ZERO;
    Fraction unitRate = commission.decidesItself() ? null : Curves.unitRate(place, pricing.curve());
    Map<String, ExactWalk.SoFar> paid =
        plan.head().ways().decreasesAtOriginalRate()
            ? deals.computeIfAbsent(List.of(commission.id(), place.who), of -> new HashMap<>())
            : null;
    return new ExactWalk(place, pricing, purse(place), before, unitRate, paid);
  }

  /** The purse of a component in a period, whatever the number of its cells. */
  Purse purse(Place place) {
    return purses.computeIfAbsent(
        new PurseOf(place.component.id(), place.who, cells.periodOf(place.cell)),
        of -> new Purse(plan, place.till, Limits.ofPeriod(place, amounts).orElse(null)));
  }

  /** Whether a commission is paid deal by deal, else by one line for the period. */
  boolean isByDeals(Commission commission) {
    boolean attainmentRounded =
        commission.price() instanceof Commission.OnTarget
            && plan.money().rounding().attainment() != null;
    return commission.walk() != Commission.Walk.TOTAL
        && plan.measure(commission.pays()) instanceof Measure.OfDeals
        && !attainmentRounded
        && !(commission.price() instanceof Commission.OnTarget && !commission.decidesItself());
  }

  /** The walk of an exact place. */
  static ExactWalk exactOf(Place place) {
    return (ExactWalk) Objects.requireNonNull(place.walk, place.component.id());
  }
}
