package io.countersign.calculation;

import io.countersign.deals.DealEvent;
import io.countersign.earning.Due;
import io.countersign.earning.ReleaseDecision;
import io.countersign.earning.ReleaseDecision.Extent;
import io.countersign.earning.Settlement;
import io.countersign.earning.Settlement.Part;
import io.countersign.money.Fraction;
import io.countersign.money.Money;
import io.countersign.plans.Commission;
import io.countersign.plans.Plan;
import io.countersign.plans.PlanComponent;
import io.countersign.plans.Release;
import io.countersign.plans.Release.Stage;
import io.countersign.plans.Release.Trigger;
import io.countersign.rulebook.RuleBook;
import io.countersign.rulebook.RuleBook.Ruling;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** When what was earned is payable, by the rules and by what has happened to the deal. */
final class Releases {

  private static final Set<Trigger> OF_DEALS =
      EnumSet.of(Trigger.SIGNED, Trigger.INVOICED, Trigger.COLLECTED);

  private final Plan plan;
  private final LocalDate horizon;
  private final Payouts payouts;
  private final Map<Due, Ruling<ReleaseDecision>> rulings = new HashMap<>();

  /**
   * @param horizon the day after the last period; what is payable from then on is held
   */
  Releases(Plan plan, LocalDate horizon, Payouts payouts) {
    this.plan = plan;
    this.horizon = horizon;
    this.payouts = payouts;
  }

  /** How what a sale earned is settled; null when it is payable at once in the plan's currency. */
  @Nullable Settlement of(Place place, Sold sold, Money amount) {
    return settled(place, new OfSale(sold), amount);
  }

  /**
   * The same of an amount for the period, which waits for the last of the period's sales.
   *
   * @param sales those that the component pays for; null where it pays one sum for all of them,
   *     which no event of theirs releases
   */
  @Nullable Settlement ofPeriod(Place place, @Nullable Supplier<List<Sold>> sales, Money amount) {
    return settled(place, new OfPeriod(sales, place.period.lastDay()), amount);
  }

  /** Whether a component may pay something for a period that waits for the period's sales. */
  static boolean waitsForPeriod(Plan plan, PlanComponent component) {
    return component instanceof Commission commission
        && !Walks.isPlain(plan, commission)
        && component.head().release().stages().stream().anyMatch(s -> OF_DEALS.contains(s.on()));
  }

  /** What an amount is for, and how far an event has happened to it. */
  private sealed interface Paid {
    @Nullable Sold sold();

    Happened happened(Trigger trigger);

    /** What it waits for, after the words of a rule. */
    String waits(Stage stage);
  }

  private record OfSale(Sold sold) implements Paid {
    @Override
    public Happened happened(Trigger trigger) {
      return Happened.to(sold, trigger);
    }

    @Override
    public String waits(Stage stage) {
      return "; deal " + sold.deal() + released(stage);
    }
  }

  private record OfPeriod(@Nullable Supplier<List<Sold>> sales, LocalDate end) implements Paid {
    @Override
    public @Nullable Sold sold() {
      return null;
    }

    @Override
    public Happened happened(Trigger trigger) {
      return sales == null ? Happened.NOTHING : Happened.toAll(sales.get(), trigger, end);
    }

    @Override
    public String waits(Stage stage) {
      return "; it is released with the last of the deals of its period";
    }
  }

  private @Nullable Settlement settled(Place place, Paid of, Money amount) {
    @Nullable Sold sold = of.sold();
    Release release = place.component.head().release();
    Settlement.Payout payout = payouts.of(place, sold, amount).orElse(null);
    if (release.equals(Release.AT_ONCE)) {
      return payout == null
          ? null
          : new Settlement(
              Money.zero(amount.currency()),
              null,
              List.of(new Part(day(place, sold), amount)),
              payout);
    }
    List<Part> parts = new ArrayList<>();
    List<String> waits = new ArrayList<>();
    List<Money> stages =
        money()
            .remainders()
            .parts(
                amount,
                release.stages().stream().map(s -> Fraction.of(s.share().fraction())).toList(),
                money().mode());
    for (int i = 0; i < stages.size(); i++) {
      stage(place, of, release.stages().get(i), stages.get(i), parts, waits);
    }
    Money held = amount;
    for (Part part : parts) {
      held = part.from().isBefore(horizon) ? held.minus(part.amount()) : held;
    }
    if (waits.isEmpty() && !held.isZero()) {
      waits.add(
          parts.stream().anyMatch(part -> !part.from().isBefore(horizon))
              ? "payable later: " + lastDay(parts)
              : "no stage of the plan pays it");
    }
    return new Settlement(held, held.isZero() ? null : String.join("; ", waits), parts, payout);
  }

  private static LocalDate lastDay(List<Part> parts) {
    return parts.stream().map(Part::from).max(LocalDate::compareTo).orElseThrow();
  }

  private static LocalDate day(Place place, @Nullable Sold sold) {
    return sold == null ? place.period.lastDay() : sold.on();
  }

  private void stage(
      Place place, Paid of, Stage stage, Money amount, List<Part> parts, List<String> waits) {
    @Nullable Sold sold = of.sold();
    boolean byEvent = OF_DEALS.contains(stage.on());
    Happened happened = byEvent ? of.happened(stage.on()) : Happened.NOTHING;
    boolean proRata = place.component.head().release().proRata();
    Ruling<ReleaseDecision> ruling =
        ruling(new Due(0, stage.on(), proRata, happened.begun(), happened.complete()));
    Extent extent = ruling.decision().extent();
    if (extent == Extent.NOTHING_YET) {
      waits.add(ruling.rule() + of.waits(stage));
      return;
    }
    if (extent == Extent.AS_FAR_AS_IT_HAPPENED) {
      Fraction sum = Fraction.ZERO;
      long dealtOut = 0;
      for (Happened.Some some : happened.parts()) {
        sum = sum.plus(some.part()).min(Fraction.ONE);
        long until = rounded(amount, sum);
        instalments(place, stage, some.on(), new Money(amount.currency(), until - dealtOut), parts);
        dealtOut = until;
      }
      if (!sum.equals(Fraction.ONE)) {
        waits.add(ruling.rule() + of.waits(stage));
      }
      return;
    }
    LocalDate on =
        switch (stage.on()) {
          case WON -> day(place, sold);
          case PERIOD_END -> place.period.lastDay();
          case YEAR_END -> place.period.lastDay().withMonth(12).withDayOfMonth(31);
          case SIGNED, INVOICED, COLLECTED -> happened.last();
        };
    instalments(place, stage, on, amount, parts);
  }

  private static String released(Stage stage) {
    return switch (stage.on()) {
      case SIGNED -> " is released by its signature";
      case INVOICED -> " is released by its invoice";
      default -> " is released by its payment";
    };
  }

  private void instalments(Place place, Stage stage, LocalDate on, Money amount, List<Part> parts) {
    int instalments = place.component.head().release().instalments();
    LocalDate day = on.plusMonths(stage.afterMonths());
    int nth = 0;
    for (Money part : money().remainders().equal(amount, instalments, money().mode())) {
      if (!part.isZero()) {
        parts.add(new Part(day.plusMonths(nth), part));
      }
      nth++;
    }
  }

  private Plan.RoundingPlan money() {
    return plan.money().rounding();
  }

  private long rounded(Money amount, Fraction part) {
    return plan.money()
        .rounding()
        .mode()
        .round(Fraction.of(amount.amount()).times(part), amount.currency())
        .minor();
  }

  private Ruling<ReleaseDecision> ruling(Due due) {
    return rulings.computeIfAbsent(
        due,
        asked ->
            RuleBook.rule(List.of(asked), ReleaseDecision.class).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no rule releases " + asked)));
  }

  /** Whether something of the deal was cancelled before any of it was released. */
  boolean isNeverPaid(Place place, Sold sold) {
    DealEvent.Cancelled cancelled = sold.history().cancelled().orElse(null);
    Release release = place.component.head().release();
    return cancelled != null
        && !release.equals(Release.AT_ONCE)
        && release.stages().stream().allMatch(stage -> waits(sold, stage.on()));
  }

  private static boolean waits(Sold sold, Trigger on) {
    return switch (on) {
      case SIGNED, INVOICED, COLLECTED -> !Happened.to(sold, on).begun();
      case WON, PERIOD_END, YEAR_END -> false;
    };
  }
}
