package io.countersign.checking;

import io.countersign.calendar.DateRange;
import io.countersign.plans.Commission;
import io.countersign.plans.Condition;
import io.countersign.plans.Condition.Comparison;
import io.countersign.plans.CreditRule;
import io.countersign.plans.Field;
import io.countersign.plans.Measure;
import io.countersign.plans.Plan;
import io.countersign.plans.PlanComponent;
import io.countersign.plans.Quota;
import io.countersign.plans.Spif;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds conditions that nothing can meet, alone or together with what must hold besides. */
final class NeverTrue implements Check {

  /** A condition, where it stands, and what holds besides. */
  private record Asked(Condition own, String path, List<Condition> besides) {

    Asked(Condition own, String path, Condition... besides) {
      this(own, path, Stream.of(besides).filter(c -> !c.equals(Condition.ALWAYS)).toList());
    }
  }

  @Override
  public void look(Findings findings) {
    Plan plan = findings.plan();
    List<Asked> all = new ArrayList<>();
    plan.measures().values().forEach(measure -> ofMeasure(measure, plan, all));
    plan.quotas().values().forEach(quota -> ofQuota(quota, all));
    plan.components().forEach(component -> ofComponent(component, plan, findings, all));
    for (int i = 0; i < plan.shown().onTarget().size(); i++) {
      all.add(new Asked(plan.shown().onTarget().get(i).who(), "on-target[" + (i + 1) + "].for"));
    }
    all.stream()
        .filter(asked -> !asked.own().equals(Condition.ALWAYS))
        .forEach(asked -> look(asked, findings));
  }

  private static void ofMeasure(Measure measure, Plan plan, List<Asked> all) {
    if (!(measure instanceof Measure.OfDeals ofDeals)) {
      return;
    }
    String path = "measures." + measure.id();
    Condition days =
        ofDeals.counting().on() == Measure.On.WON
            ? wonIn(plan.head().effective())
            : Condition.ALWAYS;
    all.add(new Asked(ofDeals.where(), path + ".where", days));
    for (CreditRule rule : ofDeals.credits()) {
      String place = path + ".credit[" + rule.number() + "].where";
      all.add(new Asked(rule.where(), place, ofDeals.where(), days));
    }
  }

  private static void ofQuota(Quota quota, List<Asked> all) {
    if (quota instanceof Quota.Rows rows) {
      String path = "quotas." + quota.id();
      for (int i = 0; i < rows.rows().size(); i++) {
        all.add(new Asked(rows.rows().get(i).who(), path + ".amounts[" + (i + 1) + "].for"));
      }
      for (int i = 0; i < rows.also().size(); i++) {
        all.add(new Asked(rows.also().get(i).who(), path + ".also[" + (i + 1) + "].for"));
      }
    }
  }

  private static void ofComponent(
      PlanComponent component, Plan plan, Findings findings, List<Asked> all) {
    String path = "components." + component.id();
    String gate = path + (findings.document().has(path + ".gate") ? ".gate" : ".qualifies");
    all.add(new Asked(component.head().who(), path + ".for"));
    all.add(new Asked(component.terms().gate(), gate));
    if (component instanceof Spif spif) {
      all.add(
          new Asked(
              spif.where(), path + ".where", wonIn(spif.during()), wonIn(plan.head().effective())));
    } else if (component instanceof Commission commission) {
      Condition counted =
          plan.measure(commission.pays()) instanceof Measure.OfDeals measure
              ? measure.where()
              : Condition.ALWAYS;
      if (commission.price() instanceof Commission.Rows rows) {
        rows.rows()
            .forEach(
                row ->
                    all.add(
                        new Asked(
                            row.where(), path + ".rates[" + row.number() + "].where", counted)));
      } else if (commission.price() instanceof Commission.Cases cases) {
        cases
            .cases()
            .forEach(
                one ->
                    all.add(
                        new Asked(
                            one.when(),
                            path + ".cases[" + one.number() + "].when",
                            component.terms().gate())));
      }
    }
  }

  private static Condition wonIn(DateRange days) {
    LocalDate until = days.until();
    Condition from = new Condition.Dated(Field.WON_ON, Comparison.AT_LEAST, days.from());
    return until == null
        ? from
        : new Condition.All(
            List.of(from, new Condition.Dated(Field.WON_ON, Comparison.LESS_THAN, until)));
  }

  private static void look(Asked asked, Findings findings) {
    if (!findings.together().canHold(asked.own())) {
      findings.add(
          Code.NEVER_TRUE,
          asked.path(),
          "Nothing can be: %s.".formatted(Figures.words(asked.own())),
          "Repair the limits or the words, or leave it out.");
      return;
    }
    List<Condition> all = new ArrayList<>(asked.besides());
    all.add(asked.own());
    if (findings.together().canHold(asked.besides()) && !findings.together().canHold(all)) {
      findings.add(
          Code.NEVER_TRUE,
          asked.path(),
          "%s; but what counts here at all is: %s."
              .formatted(
                  Figures.words(asked.own()), Figures.words(new Condition.All(asked.besides()))),
          "Let the two agree, or leave it out.");
      return;
    }
    new Alternatives(findings).look(asked.own(), asked.path(), asked.besides());
  }
}
