package io.countersign.web.insight;

import io.countersign.plans.ClawbackTerms;

/** What is taken back when a deal is cancelled, in a sentence for the plan letter. */
final class ClawbackWords {

  private ClawbackWords() {}

  static String of(ClawbackTerms terms) {
    ClawbackTerms.Window window = terms.window();
    return "Of a deal cancelled within "
        + window.length()
        + (window.months() ? " months of " : " days of ")
        + from(window.from())
        + ", "
        + basis(terms.basis())
        + " is taken back from "
        + String.join(", ", terms.components().stream().sorted().toList())
        + (terms.manner().instalments() > 1
            ? ", in " + terms.manner().instalments() + " instalments."
            : ".");
  }

  private static String from(ClawbackTerms.From from) {
    return switch (from) {
      case WON -> "the day it was won";
      case PAID -> "the day it was paid";
      case CONTRACT_START -> "the start of its contract";
    };
  }

  private static String basis(ClawbackTerms.Basis basis) {
    if (basis instanceof ClawbackTerms.Percent percent) {
      return percent.part().inPercent();
    }
    if (basis instanceof ClawbackTerms.Linear linear) {
      return (linear.fullUntil() == 0 ? "" : "all until day " + linear.fullUntil() + ", then ")
          + "less by the day until nothing at day "
          + linear.zeroAt()
          + ",";
    }
    if (basis instanceof ClawbackTerms.Months months) {
      return "the part of " + months.of() + " months that is not earned";
    }
    if (basis instanceof ClawbackTerms.Steps) {
      return "a part by steps of days";
    }
    if (basis instanceof ClawbackTerms.RemainingTerm) {
      return "the part of the contract's term still to come";
    }
    return "what would not have been paid without the deal";
  }
}
