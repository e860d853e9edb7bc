package io.countersign.calculation;

import io.countersign.calendar.Period;
import io.countersign.deals.DealTeam;
import io.countersign.earning.Earning;
import io.countersign.earning.EarningKey;
import io.countersign.earning.EarningKey.Kind;
import io.countersign.earning.EarningKey.Origin;
import io.countersign.earning.PayDecision.Manner;
import io.countersign.money.Money;
import io.countersign.money.Rate;
import io.countersign.money.Split;
import io.countersign.people.ParticipantId;
import io.countersign.plans.Measure;
import io.countersign.plans.Plan;
import io.countersign.plans.PlanComponent;
import io.countersign.plans.Spif;
import io.countersign.rulebook.Explanation;
import io.countersign.rulebook.Explanation.Input;
import io.countersign.rulebook.Explanation.Step;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Pays line by line while the deals are walked in order. */
final class Lines {

  private final Plan plan;
  private final List<Measure> measures;
  private final Place[][] places;
  private final Recoveries recoveries;
  private final List<NotEarned> notEarned;
  private final List<Earning> earnings = new ArrayList<>();
  private final List<Waiting> waiting = new ArrayList<>();

  /**
   * A commission line whose sale is being walked; whether it is held is known at the sale's end.
   */
  private record Waiting(Place place, CommissionLine line) {}

  Lines(Plan plan, List<Period> periods, Place[][] places, List<NotEarned> notEarned) {
    this.plan = plan;
    this.places = places;
    this.notEarned = notEarned;
    measures = List.copyOf(plan.measures().values());
    recoveries = new Recoveries(plan, periods);
  }

  /** All earnings: of the sales walked, of the bonuses, and what is taken back. */
  List<Earning> earnings() {
    for (Place[] own : places) {
      for (Place place : own) {
        if (place.manner == Manner.BONUS) {
          earnings.add(bonus(place, (PlanComponent.Bonus) place.component));
        }
      }
    }
    return earnings;
  }

  void credit(int at, int measure, CommissionLine.Credited credited) {
    for (Place place : places[at]) {
      if (place.component instanceof PlanComponent.Commission commission
          && commission.base().measure().equals(measures.get(measure).id())) {
        waiting.add(new Waiting(place, commission(place, measures.get(measure), credited)));
      }
    }
  }

  private CommissionLine commission(
      Place place, Measure measure, CommissionLine.Credited credited) {
    BigDecimal start = place.height;
    BigDecimal end = start.add(Walk.of(credited));
    place.height = end;
    place.pay = place.pay.add(CommissionLine.exact(place, start, end));
    long minor = plan.money().rounding().round(place.pay, plan.currency()).minor();
    Money amount = new Money(plan.currency(), Math.subtractExact(minor, place.postedMinor));
    place.postedMinor = minor;
    return new CommissionLine(place, measure, credited, start, end, amount);
  }

  void sold(Sold sold, DealDecision[] decisions, ToIntFunction<ParticipantId> at) {
    for (Waiting line : waiting) {
      add(line.place(), sold, decisions, line.line().amount(), line.line());
    }
    waiting.clear();
    for (PlanComponent component : plan.components()) {
      if (component instanceof Spif spif) {
        spif(spif, sold, decisions, at);
      }
    }
  }

  private void spif(
      Spif spif, Sold sold, DealDecision[] decisions, ToIntFunction<ParticipantId> at) {
    BigDecimal base = BigDecimal.ZERO;
    @Nullable String rule = null;
    for (int i = 0; i < decisions.length; i++) {
      String ruled = decisions[i].spifs().get(spif.id());
      if (ruled != null) {
        base = base(spif, sold, sold.lines().get(i), base);
        rule = ruled;
      }
    }
    if (rule == null || base.signum() == 0) {
      return;
    }
    Money whole = plan.money().rounding().round(SpifLine.exact(spif, base), plan.currency());
    Map<ParticipantId, Rate> shares = new TreeMap<>();
    for (DealTeam.Member member : sold.opportunity().team().members()) {
      shares.put(member.who(), member.share());
    }
    for (Map.Entry<ParticipantId, Money> part :
        new Split<>(new TreeMap<>(shares)).allot(whole).entrySet()) {
      for (Place place : places[at.applyAsInt(part.getKey())]) {
        if (place.component.equals(spif)) {
          Rate share = shares.getOrDefault(part.getKey(), Rate.WHOLE);
          SpifLine line = new SpifLine(spif, sold, base, share, rule, part.getValue());
          add(place, sold, decisions, part.getValue(), line);
        }
      }
    }
  }

  private static BigDecimal base(Spif spif, Sold sold, Sold.Line line, BigDecimal before) {
    if (spif.offer() instanceof Spif.PerDeal) {
      return sold.isWin() ? BigDecimal.ONE : BigDecimal.ZERO;
    }
    return before.add(spif.offer() instanceof Spif.PerUnit ? line.units() : line.amount());
  }

  private void add(
      Place place, Sold sold, DealDecision[] decisions, Money amount, Earning.Explained why) {
    if (amount.isZero() && place.component instanceof Spif) {
      return;
    }
    @Nullable String hold = null;
    for (DealDecision decision : decisions) {
      hold = hold == null ? decision.holds().get(place.component.id()) : hold;
    }
    if (hold != null && sold.history().cancelled().isPresent()) {
      notEarned.add(
          new NotEarned(
              place.seat.who(),
              place.component.id(),
              place.period,
              "deal " + sold.deal() + " was cancelled before its contract was signed",
              "Nothing; a new deal is a new contract"));
      return;
    }
    Origin origin = new Origin(Kind.EARNED, sold.deal(), sold.telling().revision());
    String held =
        hold == null ? null : hold + "; deal " + sold.deal() + " is released by its signature";
    Earning earning = new Earning(key(place, origin), sold.on(), amount, held, why);
    earnings.add(earning);
    if (held == null) {
      recoveries.of(earning, sold).ifPresent(earnings::add);
    }
  }

  private Earning bonus(Place place, PlanComponent.Bonus bonus) {
    BigDecimal height = place.standing().value();
    Earning.Explained why =
        () ->
            new Explanation(
                place.rule,
                bonus.head().title() + ", clause " + bonus.head().clause(),
                List.of(
                    new Input(
                        "Credited in " + place.period,
                        Figures.amount(height),
                        "measure " + bonus.base().measure()),
                    new Input(
                        "Quota",
                        Figures.amount(place.unit()),
                        Figures.percent(height, place.unit()) + " reached")),
                List.of(
                    new Step(
                        bonus.head().title(),
                        "for at least " + bonus.atLeast().inPercent() + " of quota",
                        bonus.amount().amount())));
    return new Earning(
        key(place, Origin.PERIOD), place.period.lastDay(), bonus.amount(), null, why);
  }

  private EarningKey key(Place place, Origin origin) {
    return new EarningKey(
        place.seat.who(), plan.name(), place.component.id(), place.period, origin);
  }
}
