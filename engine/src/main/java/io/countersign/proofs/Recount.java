package io.countersign.proofs;

import io.countersign.calculation.Calculation;
import io.countersign.calculation.CalculationProblem;
import io.countersign.calculation.Outcome;
import io.countersign.calculation.Worksheet;
import io.countersign.earning.Earning;
import io.countersign.earning.EarningKey;
import io.countersign.money.ExchangeRates;
import io.countersign.money.Money;
import io.countersign.people.ParticipantId;
import io.countersign.people.Roster;
import io.countersign.plans.PlanReader;
import io.countersign.plans.PlanVersion;
import io.countersign.publishing.PlanInForce;
import io.countersign.publishing.PublishedPlan;
import io.countersign.yaml.DocumentRefused;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the inputs of one participant come to, calculated again from the documents alone. */
final class Recount {

  /** One earning that comes out, and the plan version that pays it. */
  record Earned(PlanVersion plan, Earning earning) {}

  /** One plan version and what it comes to. */
  record PlanOutcome(PlanVersion plan, Outcome outcome) {}

  private final Inputs inputs;
  private final List<Difference> problems = new ArrayList<>();
  private final List<PlanOutcome> outcomes = new ArrayList<>();

  private Recount(Inputs inputs) {
    this.inputs = inputs;
  }

  static Recount of(Inputs inputs) {
    Recount recount = new Recount(inputs);
    inputs.plans().forEach(recount::calculate);
    return recount;
  }

  /** What keeps the inputs from giving an honest answer. */
  List<Difference> problems() {
    return List.copyOf(problems);
  }

  List<PlanOutcome> outcomes() {
    return List.copyOf(outcomes);
  }

  /** What the participant earns, in the statement's currency, in periods that ended by the day. */
  Map<EarningKey, Earned> earned() {
    ParticipantId who = inputs.of().holder().who();
    Map<EarningKey, Earned> earned = new TreeMap<>();
    for (PlanOutcome found : outcomes) {
      for (Earning earning : found.outcome().earnings()) {
        if (earning.key().who().equals(who)
            && earning.amount().currency().equals(inputs.of().holder().currency())
            && !earning.key().period().until().isAfter(inputs.until())) {
          earned.put(earning.key(), new Earned(found.plan(), earning));
        }
      }
    }
    return earned;
  }

  Money zero() {
    return Money.zero(inputs.of().holder().currency());
  }

  private void calculate(Inputs.PlanInputs plan) {
    String about = plan.name() + " version " + plan.version();
    PlanVersion version;
    try {
      version = PlanReader.read(about, plan.document());
    } catch (DocumentRefused e) {
      problems.add(
          new Difference(Difference.Kind.PLAN_UNREADABLE, about, String.valueOf(e.getMessage())));
      return;
    }
    if (!version.digest().equals(plan.digest())) {
      problems.add(
          new Difference(
              Difference.Kind.PLAN_DIGEST,
              about,
              "named is " + plan.digest() + ", the document has " + version.digest()));
      return;
    }
    PlanInForce inForce =
        new PlanInForce(new PublishedPlan(version, "", Instant.EPOCH), plan.during());
    PlanVersion held = inForce.version();
    Inputs.Facts facts = plan.facts();
    Worksheet worksheet =
        new Worksheet(
            held,
            new Roster(facts.people(), facts.seats(), facts.relations()),
            facts.deals(),
            inForce.periods(inputs.until()),
            new Worksheet.Known(facts.metrics(), new ExchangeRates(facts.rates())));
    Outcome outcome = Calculation.calculate(worksheet);
    for (CalculationProblem problem : outcome.problems()) {
      problems.add(
          new Difference(Difference.Kind.INPUTS_PROBLEM, problem.about(), problem.problem()));
    }
    outcomes.add(new PlanOutcome(held, outcome));
  }
}
