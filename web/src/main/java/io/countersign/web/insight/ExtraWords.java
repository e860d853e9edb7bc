package io.countersign.web.insight;

import io.countersign.calendar.DateRange;
import io.countersign.plans.Draw;
import io.countersign.plans.OverridePay;
import io.countersign.plans.Pool;
import io.countersign.plans.Spif;
import io.countersign.web.figures.Words;

/** SPIFs, pools, overrides and draws in a sentence. */
final class ExtraWords {

  private final Phrases phrases;

  ExtraWords(Phrases phrases) {
    this.phrases = phrases;
  }

  String spif(Spif spif) {
    String offer;
    if (spif.offer() instanceof Spif.PerDeal perDeal) {
      offer = phrases.money(perDeal.amount()) + " for each deal";
    } else if (spif.offer() instanceof Spif.PerUnit perUnit) {
      offer = phrases.money(perUnit.amount()) + " for each unit";
    } else {
      offer = ((Spif.OfAmount) spif.offer()).rate().inPercent() + " of the amount of deals";
    }
    Spif.Limits limits = spif.limits();
    return "Pays "
        + offer
        + " won in the days "
        + days(spif.during())
        + Phrases.where(", where ", spif.where())
        + (limits.every() > 1 ? ", each " + limits.every() + "th deal of a seller" : "")
        + (limits.first() > 0 ? ", the first " + limits.first() + " deals of all" : "")
        + (limits.firstEach() > 0 ? ", the first " + limits.firstEach() + " of each seller" : "")
        + (limits.budget() == null ? "" : ", up to " + phrases.money(limits.budget()) + " in all")
        + ". A shared deal earns each seller the share.";
  }

  private static String days(DateRange during) {
    return "from "
        + Words.day(during.from())
        + (during.until() == null ? " on" : " to " + Words.day(during.until().minusDays(1)));
  }

  String pool(Pool pool) {
    String fill;
    if (pool.fill() instanceof Pool.Fixed fixed) {
      fill = phrases.money(fixed.amount());
    } else {
      Pool.OfMeasure of = (Pool.OfMeasure) pool.fill();
      fill =
          of.rate().inPercent()
              + " of everybody's "
              + phrases.measure(of.base().measure())
              + (of.above() == null ? "" : " above " + Phrases.number(of.above()));
    }
    String dealt =
        switch (pool.dealt().by()) {
          case EQUALLY -> "in equal parts";
          case MEASURE -> "in proportion to " + pool.dealt().name();
          case PERCENT -> "by the fractions of table " + pool.dealt().name();
          case ATTAINMENT -> "by the attainment of " + pool.dealt().name();
        };
    return "Deals out " + fill + " " + dealt + ".";
  }

  String override(OverridePay override) {
    String whose = override.from().own() ? "your own" : "those below you";
    String out = override.carvedOut() ? " It is taken out of their pay." : "";
    if (override.on() instanceof OverridePay.Pay pay) {
      return "Pays "
          + pay.rate().inPercent()
          + " of what "
          + Phrases.list(pay.components())
          + " pays for "
          + whose
          + "."
          + out;
    }
    OverridePay.Sales sales = (OverridePay.Sales) override.on();
    return "Pays on "
        + phrases.measure(sales.measure())
        + " of "
        + whose
        + ", at the rate of each one's own tier in "
        + sales.band().measure()
        + "."
        + out;
  }

  String draw(Draw draw) {
    String kind =
        switch (draw.kind()) {
          case RECOVERABLE -> "Raises low pay of a period to %s; what it adds is owed back.";
          case NON_RECOVERABLE -> "Raises low pay of a period to %s; nothing is owed back.";
          case IN_ADVANCE -> "Advances %s before anything is earned, settled from what is earned.";
        };
    return kind.formatted(phrases.target(draw.amount()))
        + (draw.periods() == 0 ? "" : " It runs for " + draw.periods() + " periods.")
        + (draw.kind() == Draw.Kind.NON_RECOVERABLE
            ? ""
            : " Recovery starts in period "
                + draw.recovery().fromPeriod()
                + " with at most "
                + draw.recovery().share().inPercent()
                + " of pay; what is left at the end is "
                + (draw.recovery().forgiven() ? "forgiven." : "owed."));
  }
}
