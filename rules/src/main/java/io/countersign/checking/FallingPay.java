package io.countersign.checking;

import io.countersign.money.Fraction;
import io.countersign.plans.Commission;
import io.countersign.plans.Plan;
import io.countersign.plans.RateTable;
import java.math.BigDecimal;
import java.util.Map;

/**
 * Finds pay that falls while what is sold rises, by trying every bound and what lies next to it.
 */
final class FallingPay implements Check {

  @Override
  public void look(Findings findings) {
    findings.trials().forEach(trials -> trials.forEach(trial -> look(trial, findings)));
  }

  private static void look(Trial trial, Findings findings) {
    Reckoning whole = trial.reckoning();
    for (String measure : trial.measures()) {
      if (trial.measured(measure).isOfSales()) {
        if (trial.paysFor(measure)) {
          along(trial, measure, whole.plain(), Code.PAY_FALLS, findings);
        }
        along(trial, measure, whole, Code.DECELERATOR, findings);
      }
    }
  }

  private static void along(
      Trial trial, String measure, Reckoning reckoning, Code code, Findings findings) {
    Plan plan = findings.plan();
    for (Scene scene : trial.around(measure)) {
      Map.Entry<Fraction, String> before = null;
      Fraction paid = Fraction.ZERO;
      for (Map.Entry<Fraction, String> at : trial.heights(measure).entrySet()) {
        Fraction pay = reckoning.at(scene.with(measure, at.getKey()));
        if (before != null && money(pay, plan).compareTo(money(paid, plan)) < 0) {
          Fall fall = new Fall(before.getKey(), paid, at.getKey(), pay);
          tell(trial, measure, fall, code, at.getValue(), findings);
        }
        before = at;
        paid = pay;
      }
    }
  }

  /** Two heights of which the higher pays less. */
  private record Fall(Fraction lower, Fraction morePay, Fraction higher, Fraction lessPay) {}

  private static void tell(
      Trial trial, String measure, Fall fall, Code code, String path, Findings findings) {
    if (code == Code.DECELERATOR && findings.has(Code.PAY_FALLS, path)) {
      return;
    }
    Plan plan = findings.plan();
    Measured measured = trial.measured(measure);
    String what =
        "%s of %s pays %s, one of %s only %s."
            .formatted(
                trial.isOfSingleDeals() ? "A deal" : "A total in '" + measure + "'",
                measured.words(fall.lower()),
                Figures.money(fall.morePay(), plan.currency()),
                measured.words(fall.higher()),
                Figures.money(fall.lessPay(), plan.currency()));
    findings.add(code, path, what, wayOut(trial, code));
  }

  private static String wayOut(Trial trial, Code code) {
    boolean whole =
        trial.component() instanceof Commission commission
            && commission.rates().method() == RateTable.Method.RETROACTIVE;
    if (code == Code.DECELERATOR) {
      return "Let it rise, or sign it off.";
    }
    return whole
        ? "Let the rates rise from tier to tier, or pay each slice at its own rate with 'method:"
            + " marginal'."
        : "Let what is paid rise from bound to bound.";
  }

  /** An amount as it is paid, however large. */
  private static BigDecimal money(Fraction pay, Plan plan) {
    return pay.round(plan.currency().getDefaultFractionDigits(), plan.money().rounding().mode());
  }
}
