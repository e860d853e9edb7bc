package io.countersign.checking;

import io.countersign.calendar.DateRange;
import io.countersign.plans.ClawbackTerms;
import io.countersign.plans.PlanComponent;
import io.countersign.plans.Spif;

/** Finds what a plan should say and does not: a clause, an example, days, a cap beside a budget. */
final class UnsaidTerms implements Check {

  @Override
  public void look(Findings findings) {
    for (ClawbackTerms terms : findings.plan().clawback()) {
      String path = "clawback." + terms.id();
      if (!findings.document().has(path + ".clause")) {
        findings.add(
            Code.CLAUSE_MISSING,
            path,
            "Pay is taken back without the clause that allows it.",
            "Add 'clause: …', the clause of the agreement that the people have signed.");
      }
    }
    for (PlanComponent component : findings.plan().components()) {
      if (component instanceof Spif spif) {
        spif(spif, "components." + spif.id(), findings);
      }
    }
    if (findings.document().keys("examples").isEmpty()) {
      findings.add(
          Code.EXAMPLE_MISSING,
          "plan",
          "The plan has no worked example.",
          "Add at least one under 'examples', with the amount that you expect.");
    }
  }

  private static void spif(Spif spif, String path, Findings findings) {
    DateRange plan = findings.plan().head().effective();
    boolean endsLater =
        spif.during().until() == null
            || (plan.until() != null && spif.during().until().isAfter(plan.until()));
    if (spif.during().from().isBefore(plan.from()) || endsLater) {
      findings.add(
          Code.SPIF_OUTSIDE_PLAN,
          path + ".during",
          "It runs %s, the plan %s.".formatted(spif.during(), plan),
          "Keep it inside the plan's days, and offer the rest in the plan of the other days.");
    }
    if (spif.limits().budget() != null
        && spif.limits().firstEach() == 0
        && spif.terms().cap() == null) {
      findings.add(
          Code.BUDGET_WITHOUT_CAP,
          path + ".budget",
          "The first deals may take all of the %s, and nobody else gets any."
              .formatted(
                  Figures.money(
                      io.countersign.money.Fraction.of(spif.limits().budget()),
                      findings.plan().currency())),
          "Add 'first-each: …' or 'cap: { pay: … }' for each participant, or sign it off.");
    }
  }
}
