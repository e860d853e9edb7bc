package io.countersign.calculation;

import io.countersign.calculation.DealDecision.Counts;
import io.countersign.deals.DealTeam;
import io.countersign.money.Rate;
import io.countersign.people.ParticipantId;
import io.countersign.plans.CreditRule;
import io.countersign.plans.Field;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Whom a rule credits with a sale, and with which share of it. */
final class Sharing {

  private final Rate most;
  private final People people;
  private final Problems problems;

  /**
   * @param most what the shares of the sellers of a deal may come to
   */
  Sharing(Rate most, People people, Problems problems) {
    this.most = most;
    this.people = people;
    this.problems = problems;
  }

  /** Whether everybody on the team is known; who is not is reported. */
  boolean knowsTeam(Sold sold) {
    boolean knows = isSharedEnough(sold);
    for (DealTeam.Member member : sold.opportunity().team().members()) {
      if (people.number(member.who()) < 0) {
        unknown(sold, "seller '" + member.who() + "'");
        knows = false;
      }
    }
    return knows;
  }

  private boolean isSharedEnough(Sold sold) {
    DealTeam team = sold.opportunity().team();
    if (team.shared().compareTo(most.fraction()) <= 0) {
      return true;
    }
    problems.add(
        "shares-above-100",
        "deal " + sold.deal(),
        "the shares of its sellers add up to " + new Rate(team.shared()).inPercent(),
        "Correct the shares, or allow them in the plan with 'shares-up-to'");
    return false;
  }

  /** Finds everybody that a rule credits with a sale, before the rule's own share. */
  void find(Sold sold, Counts counts, Sharers found) {
    found.clear();
    CreditRule by = counts.by();
    switch (counts.seat()) {
      case ALONE, SHARING -> members(sold, "", found);
      case IN_ROLE -> members(sold, by.word(), found);
      case ABOVE -> above(sold, by, found);
      case RELATED -> related(sold, by, found);
      case NAMED -> named(sold, by, found);
      case IN_TERRITORY -> {
        String region = word(sold, by);
        if (region != null) {
          people.seated(sold.on(), region).forEach(who -> found.append(who, BigDecimal.ONE));
        }
      }
      case EVERYBODY ->
          people.seated(sold.on(), null).forEach(who -> found.append(who, BigDecimal.ONE));
    }
  }

  private void members(Sold sold, String role, Sharers found) {
    for (DealTeam.Member member : sold.opportunity().team().members()) {
      if (member.role().equals(role)) {
        found.append(people.number(member.who()), member.share().fraction());
      }
    }
  }

  private void above(Sold sold, CreditRule by, Sharers found) {
    for (DealTeam.Member member : sold.opportunity().team().members()) {
      if (member.isSeller()) {
        for (int above : people.above(people.number(member.who()), sold.on(), by.levels())) {
          found.add(above, member.share().fraction());
        }
      }
    }
    found.limit(BigDecimal.ONE);
  }

  private void related(Sold sold, CreditRule by, Sharers found) {
    for (DealTeam.Member seller : sold.opportunity().team().sellers()) {
      for (int related : people.related(by.word(), seller.who(), sold.on())) {
        found.add(related, seller.share().fraction());
      }
    }
  }

  private void named(Sold sold, CreditRule by, Sharers found) {
    String key = word(sold, by);
    if (key != null && !key.isBlank()) {
      int who = people.number(new ParticipantId(key));
      if (who >= 0) {
        found.append(who, BigDecimal.ONE);
      } else {
        unknown(sold, "'" + key + "', whom " + by.word() + " names,");
      }
    }
  }

  private static @Nullable String word(Sold sold, CreditRule by) {
    return by.word().equals("account")
        ? sold.opportunity().sale().account()
        : sold.attribute(
            by.word().startsWith(Field.ATTRIBUTE)
                ? by.word().substring(Field.ATTRIBUTE.length())
                : by.word());
  }

  private void unknown(Sold sold, String who) {
    problems.add(
        "participant-unknown",
        "deal " + sold.deal(),
        who + " is not on the roster",
        "Import the seller, or correct the deal");
  }
}
