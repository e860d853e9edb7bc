package io.countersign.calculation;

import io.countersign.calendar.Period;
import io.countersign.deals.DealEvent.Cancelled;
import io.countersign.plans.ClawbackTerms;
import io.countersign.plans.ClawbackTerms.From;
import io.countersign.plans.ClawbackTerms.RemainingTerm;
import io.countersign.plans.ClawbackTerms.Window;
import io.countersign.plans.Plan;
import io.countersign.recovery.Cancellation;
import io.countersign.recovery.RecoveryDecision;
import io.countersign.rulebook.RuleBook;
import io.countersign.rulebook.RuleBook.Ruling;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** By which terms something is taken back of what a cancelled deal earned. */
final class Recoveries {

  /** Why, when and how much of an earning is taken back. */
  record Recovery(Cancelled cancelled, Period period, Ruling<RecoveryDecision> ruling) {

    ClawbackTerms terms() {
      return ruling.decision().terms();
    }
  }

  private static final String CONTRACT_START = "contract-start";

  private final Plan plan;
  private final List<Period> periods;
  private final Problems problems;
  private final Map<List<Object>, Optional<Ruling<RecoveryDecision>>> rulings = new HashMap<>();
  private final Map<LocalDate, Optional<Period>> byDay = new HashMap<>();

  /** The last answer: the lines of one sale and component come together. */
  private Optional<Recovery> last = Optional.empty();

  private @Nullable Sold lastSold;
  private String lastComponent = "";
  private LocalDate lastPaidOn = LocalDate.MIN;

  Recoveries(Plan plan, List<Period> periods, Problems problems) {
    this.plan = plan;
    this.periods = periods;
    this.problems = problems;
  }

  /**
   * The recovery of what a component paid for a sale that is cancelled, if the plan's terms say so.
   *
   * @param paidOn the day the earning was paid, from which some windows run
   */
  @SuppressWarnings("ReferenceEquality") // the same sale mostly comes again at once
  Optional<Recovery> of(String component, Sold sold, LocalDate paidOn) {
    if (sold != lastSold || !component.equals(lastComponent) || !paidOn.equals(lastPaidOn)) {
      last = found(component, sold, paidOn);
      lastSold = sold;
      lastComponent = component;
      lastPaidOn = paidOn;
    }
    return last;
  }

  private Optional<Recovery> found(String component, Sold sold, LocalDate paidOn) {
    Cancelled cancelled = sold.history().cancelled().orElse(null);
    Period period = cancelled == null || plan.clawback().isEmpty() ? null : known(cancelled.on());
    if (cancelled == null || period == null) {
      return Optional.empty();
    }
    List<Object> cases = new ArrayList<>();
    for (ClawbackTerms terms : plan.clawback()) {
      if (terms.components().contains(component)) {
        seen(component, terms, sold, cancelled, paidOn).ifPresent(cases::add);
      }
    }
    return rulings
        .computeIfAbsent(cases, this::ask)
        .filter(ruling -> ruling.decision().replay() || ruling.decision().part().signum() > 0)
        .map(ruling -> new Recovery(cancelled, period, ruling));
  }

  /** The known period that holds a day, or null. */
  private @Nullable Period known(LocalDate day) {
    return byDay
        .computeIfAbsent(
            day, asked -> Optional.of(plan.head().periodOf(asked)).filter(periods::contains))
        .orElse(null);
  }

  private Optional<Cancellation> seen(
      String component, ClawbackTerms terms, Sold sold, Cancelled cancelled, LocalDate paidOn) {
    Window window = terms.window();
    LocalDate start = start(window.from(), sold, paidOn);
    if (start == null) {
      return Optional.empty();
    }
    LocalDate end =
        window.months() ? start.plusMonths(window.length()) : start.plusDays(window.length());
    int elapsed = Math.max(0, days(start, cancelled.on()));
    int length = days(start, end);
    boolean inside = window.lastIncluded() ? elapsed <= length : elapsed < length;
    int months = Math.max(0, Math.toIntExact(ChronoUnit.MONTHS.between(start, cancelled.on())));
    int term = 0;
    if (terms.basis() instanceof RemainingTerm remaining) {
      BigDecimal told = new LineFacts(sold, sold.lines().get(0)).number(remaining.months());
      if (told == null || told.signum() <= 0) {
        missing(sold, remaining.months().name(), "the months of the contract's term");
        return Optional.empty();
      }
      term = told.intValue();
    }
    return Optional.of(
        new Cancellation(0, component, terms.id(), inside, length, elapsed, months, term));
  }

  private @Nullable LocalDate start(From from, Sold sold, LocalDate paidOn) {
    return switch (from) {
      case WON -> sold.history().won().orElseThrow().on();
      case PAID -> paidOn;
      case CONTRACT_START -> contractStart(sold);
    };
  }

  private @Nullable LocalDate contractStart(Sold sold) {
    String told = sold.attribute(CONTRACT_START);
    try {
      if (told != null) {
        return LocalDate.parse(told);
      }
    } catch (DateTimeException e) {
      // reported below, like a day that is not there
    }
    missing(sold, "deal." + CONTRACT_START, "the day the contract starts, such as 2026-03-31");
    return null;
  }

  private void missing(Sold sold, String field, String what) {
    problems.add(
        "deal-number-missing",
        "deal " + sold.deal(),
        "there is no usable '" + field + "', " + what,
        "Import it with the deal; the clawback counts from it");
  }

  private static int days(LocalDate from, LocalDate until) {
    return Math.toIntExact(ChronoUnit.DAYS.between(from, until));
  }

  private Optional<Ruling<RecoveryDecision>> ask(List<Object> cases) {
    List<Object> facts = new ArrayList<>(plan.clawback());
    facts.addAll(cases);
    return RuleBook.rule(facts, RecoveryDecision.class).stream().findFirst();
  }
}
