package io.countersign.calculation;

import io.countersign.deals.DealTeam;
import io.countersign.earning.Earning;
import io.countersign.earning.PayDecision.Manner;
import io.countersign.money.Money;
import io.countersign.money.Rate;
import io.countersign.money.Split;
import io.countersign.people.ParticipantId;
import io.countersign.plans.Plan;
import io.countersign.plans.PlanComponent;
import io.countersign.plans.Spif;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Pays line by line while the sales are walked in order. */
final class Lines {

  private final Plan plan;
  private final Credits credits;
  private final Places places;
  private final Recoveries recoveries;
  private final EarningList earnings;
  private final List<Spif> spifs = new ArrayList<>();
  private final List<NotEarned> notEarned = new ArrayList<>();

  Lines(Plan plan, Credits credits, Places places, Recoveries recoveries, EarningList earnings) {
    this.plan = plan;
    this.credits = credits;
    this.places = places;
    this.recoveries = recoveries;
    this.earnings = earnings;
    for (PlanComponent component : plan.components()) {
      if (component instanceof Spif spif) {
        spifs.add(spif);
      }
    }
  }

  /** All earnings: of the sales in that order, what is taken back of them, and the bonuses. */
  List<Earning> pay(int[] order) {
    for (int sale : order) {
      for (int credit = credits.first(sale); credit < credits.end(sale); credit++) {
        for (Place place : places.commissions(credits.slot(credit))) {
          commission(place, sale, credits.amount(credit));
        }
      }
      for (Spif spif : spifs) {
        spif(spif, sale);
      }
    }
    for (Place place : places.all()) {
      if (place.manner == Manner.BONUS) {
        earnings.bonus(place, (PlanComponent.Bonus) place.component);
      }
    }
    return earnings;
  }

  /** What was not earned because a cancelled deal never came to be signed. */
  List<NotEarned> notEarned() {
    return notEarned;
  }

  /** Pays by how much the rounded pay of the running total grows. */
  private void commission(Place place, int sale, BigDecimal credit) {
    place.height = place.height.add(credit);
    long minor = rounded(place.pay()).minor();
    long grown = Math.subtractExact(minor, place.postedMinor);
    place.postedMinor = minor;
    add(place, sale, grown);
  }

  private void spif(Spif spif, int sale) {
    Sold sold = credits.sold(sale);
    int period = credits.period(sold.on());
    SpifLine.Qualified qualified =
        SpifLine.qualified(spif, sold, credits.decisions(sale)).orElse(null);
    if (qualified == null || period < 0) {
      return;
    }
    Map<ParticipantId, Rate> shares = new TreeMap<>();
    for (DealTeam.Member member : sold.opportunity().team().members()) {
      shares.put(member.who(), member.share());
    }
    new Split<>(new TreeMap<>(shares))
        .allot(rounded(qualified.exact()))
        .forEach(
            (who, part) -> {
              for (Place place : places.at(who, period)) {
                if (place.component.equals(spif) && !part.isZero()) {
                  add(place, sale, part.minor());
                }
              }
            });
  }

  private Money rounded(BigDecimal exact) {
    return plan.money().rounding().round(exact, plan.currency());
  }

  private void add(Place place, int sale, long minor) {
    String component = place.component.id();
    @Nullable String hold = DealDecision.hold(credits.decisions(sale), component);
    boolean cancelled = credits.isCancelled(sale);
    if (hold != null && cancelled) {
      notEarned.add(
          new NotEarned(
              place.seat.who(),
              component,
              place.period,
              "deal " + credits.sold(sale).deal() + " was cancelled before its contract was signed",
              "Nothing; a new deal is a new contract"));
      return;
    }
    earnings.earned(place, sale, minor, hold != null);
    if (cancelled && hold == null) {
      Money earned = new Money(plan.currency(), minor);
      recoveries
          .of(component, credits.sold(sale))
          .map(recovery -> recovery.of(earned, plan.money().rounding()).minor())
          .ifPresent(earnings::recovered);
    }
  }
}
