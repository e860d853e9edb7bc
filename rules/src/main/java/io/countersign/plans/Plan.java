package io.countersign.plans;

import io.countersign.calendar.Cadence;
import io.countersign.calendar.DateRange;
import io.countersign.calendar.FiscalCalendar;
import io.countersign.calendar.MonthCalendar;
import io.countersign.calendar.Period;
import io.countersign.money.Rate;
import io.countersign.money.Remainders;
import io.countersign.money.Rounding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A compensation plan as checked data. Maps keep the order of the document. */
public record Plan(
    Head head,
    Money money,
    Map<String, Measure> measures,
    Map<String, WeightTable> weights,
    Map<String, Quota> quotas,
    List<PlanComponent> components,
    List<ClawbackTerms> clawback,
    Shown shown) {

  /**
   * What identifies a plan and when it holds; {@code effective} always has an end.
   *
   * @param ways how its intervals lie and what a smaller amendment does
   */
  public record Head(
      String name, String title, int version, DateRange effective, Cadence period, Ways ways) {

    /** The plan's period that holds a day. */
    public Period periodOf(LocalDate day) {
      return ways.calendar().periodOf(period, day);
    }

    /** The plan's periods that share a day with the range, in order. */
    public List<Period> periodsIn(LocalDate from, LocalDate until) {
      return ways.calendar().periodsIn(period, from, until);
    }

    /** All periods of the plan, in order. */
    public List<Period> periods() {
      return periodsIn(effective.from(), effective.end());
    }
  }

  /**
   * Ways of a plan as a whole.
   *
   * @param calendar what a week, month, quarter, half-year and year is
   * @param decreasesAtOriginalRate whether a deal that becomes smaller gives back at the rate it
   *     was paid at, else it counts less on its day
   * @param sharesUpTo the most that the shares of a deal's sellers come to, at least 100 %
   */
  public record Ways(FiscalCalendar calendar, boolean decreasesAtOriginalRate, Rate sharesUpTo) {
    public static final Ways USUAL = new Ways(MonthCalendar.GREGORIAN, false, Rate.WHOLE);
  }

  /** How the plan counts money: its currency, where and how it rounds, and how it exchanges. */
  public record Money(Currency currency, RoundingPlan rounding, Exchange exchange) {}

  /**
   * Where and how amounts are rounded.
   *
   * @param rates decimals of a rate derived from a target and a quota (null: exact)
   * @param attainment decimals of an attainment that multiplies (null: exact)
   * @param quotas decimals of a prorated or ramped quota (null: exact)
   * @param remainders what is left over where an amount is paid in parts
   */
  public record RoundingPlan(
      Rounding mode,
      RoundAt at,
      @Nullable Integer rates,
      @Nullable Integer attainment,
      @Nullable Integer quotas,
      Remainders remainders) {
    public static RoundingPlan of(Rounding mode) {
      return new RoundingPlan(mode, RoundAt.COMPONENT, null, null, null, Remainders.CUMULATIVE);
    }
  }

  /** The point at which an exact amount becomes money. */
  public enum RoundAt {
    /** Once per component and period: its lines add up to the rounded sum. */
    COMPONENT,
    /** Every line on its own. */
    LINE,
    /** Once per participant and period: all lines add up to the rounded sum. */
    PAYMENT
  }

  /**
   * How other currencies become the plan's, and the currency that is paid out.
   *
   * @param fixed rates of the plan, by currency
   * @param market whether rates come from the market's table, else from the plan
   */
  public record Exchange(
      Map<Currency, BigDecimal> fixed, boolean market, RateOf on, SettlesIn settlesIn) {
    public Exchange {
      fixed = Map.copyOf(fixed);
    }
  }

  /** The day whose rate holds. */
  public enum RateOf {
    /** The day of the deal's event. */
    TRANSACTION,
    /** The first day of its month. */
    MONTH,
    /** The day of payment: the last of the period. */
    PAYMENT
  }

  /** The currency of what is paid out. */
  public enum SettlesIn {
    PLAN,
    DEAL,
    PAYEE
  }

  /** What a plan shows beside what it pays. */
  public record Shown(List<OnTarget> onTarget, List<ContractCosts> contractCosts) {
    public static final Shown NOTHING = new Shown(List.of(), List.of());

    public Shown {
      onTarget = List.copyOf(onTarget);
      contractCosts = List.copyOf(contractCosts);
    }
  }

  /** Pay at target: base salary, target incentive, and the quota (null: none) it is for. */
  public record OnTarget(
      Condition who, BigDecimal baseSalary, BigDecimal targetIncentive, @Nullable String quota) {}

  /**
   * Costs to obtain a contract that are capitalised (ASC 340-40, IFRS 15.91-94).
   *
   * @param lifeMonths the period of benefit in months (0: the deal's field {@code term-months})
   * @param expedientMonths costs with a period of benefit up to so many months are expensed
   */
  public record ContractCosts(Set<String> components, int lifeMonths, int expedientMonths) {
    public ContractCosts {
      components = Set.copyOf(components);
    }
  }

  public String name() {
    return head.name();
  }

  public Currency currency() {
    return money.currency();
  }

  /** The measure of that name. */
  public Measure measure(String id) {
    Measure measure = measures.get(id);
    if (measure == null) {
      throw new IllegalArgumentException("no measure " + id);
    }
    return measure;
  }
}
