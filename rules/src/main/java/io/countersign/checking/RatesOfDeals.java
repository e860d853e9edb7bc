package io.countersign.checking;

import io.countersign.calendar.DateRange;
import io.countersign.deals.DealEvent;
import io.countersign.deals.DealHistory;
import io.countersign.people.Participant;
import io.countersign.plans.Plan;
import io.countersign.plans.Plan.Exchange;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds currencies of known deals, and of people's pay, that the plan has no rate for. */
final class RatesOfDeals implements KnownCheck {

  @Override
  public void look(Known known, Findings findings) {
    Plan plan = findings.plan();
    DateRange days = plan.head().effective();
    Set<String> told = new TreeSet<>();
    for (DealHistory history : known.deals()) {
      Optional<DealEvent.Won> won = history.won().filter(w -> days.contains(w.on()));
      String currency = won.flatMap(RatesOfDeals::currency).orElse(own(plan));
      if (won.isPresent() && !isKnown(currency, won.get().on(), known, plan)) {
        if (told.add(currency)) {
          tell(currency, "deal " + history.deal() + " of " + won.get().on(), findings);
        }
      }
    }
    if (plan.money().exchange().settlesIn() == Plan.SettlesIn.PAYEE) {
      for (Participant participant : known.roster().participants()) {
        String currency =
            participant.paidIn() == null ? own(plan) : participant.paidIn().getCurrencyCode();
        if (!isKnown(currency, days.from(), known, plan) && told.add(currency)) {
          tell(currency, "the pay of " + participant.id(), findings);
        }
      }
    }
  }

  private static void tell(String currency, String about, Findings findings) {
    boolean market = findings.plan().money().exchange().market();
    findings.add(
        Code.RATE_MISSING,
        market ? "exchange" : "exchange-rates",
        "There is no rate from %s to %s, which %s needs."
            .formatted(currency, own(findings.plan()), about),
        market
            ? "Import the rates of the market for those days."
            : "Add '" + currency + ": …' under 'exchange-rates'.");
  }

  private static boolean isKnown(String currency, LocalDate on, Known known, Plan plan) {
    Exchange exchange = plan.money().exchange();
    if (currency.equals(own(plan))) {
      return true;
    }
    return exchange.market()
        ? known.market().rate(currency, own(plan), day(on, plan)).isPresent()
        : exchange.fixed().keySet().stream().anyMatch(c -> c.getCurrencyCode().equals(currency));
  }

  private static LocalDate day(LocalDate on, Plan plan) {
    return switch (plan.money().exchange().on()) {
      case TRANSACTION -> on;
      case MONTH -> on.withDayOfMonth(1);
      case PAYMENT -> plan.head().periodOf(on).lastDay();
    };
  }

  private static Optional<String> currency(DealEvent.Won won) {
    return won.opportunity().sale().lines().stream()
        .findFirst()
        .map(line -> line.amount().unit().code());
  }

  private static String own(Plan plan) {
    return plan.currency().getCurrencyCode();
  }
}
