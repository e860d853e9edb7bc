package io.countersign.plans;

import io.countersign.plans.Commission.Price;
import io.countersign.plans.Commission.Threshold;
import io.countersign.plans.Commission.Walk;
import io.countersign.plans.PlanComponent.Base;
import io.countersign.plans.PriceReader.Priced;
import io.countersign.plans.RateTable.Method;
import io.countersign.plans.RateTable.Scale;
import io.countersign.plans.Release.Trigger;
import io.countersign.yaml.Item;
import io.countersign.yaml.Section;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a commission: what it pays on, what decides the tier, at which price. */
final class CommissionReader {

  private final Names names;

  CommissionReader(Names names) {
    this.names = names;
  }

  Commission read(PlanComponent.Head head, Section section) {
    Optional<Measure> pays =
        names.measure(section, "measure", "the name of one of the plan's measures");
    Optional<Item> by = section.optional("by");
    Optional<Measure> decides = by.isPresent() ? by.flatMap(names::measure) : pays;
    Terms terms = new TermsReader(names).ofCommission(section);
    Priced priced = new PriceReader(names, pays).read(section);
    Optional<Item> least = section.optional("threshold");
    Optional<Threshold> threshold = least.map(t -> ThresholdReader.read(t.section()));
    Base base = base(section, decides, priced, terms, threshold);
    Method method = method(section, priced);
    Walk walk = walk(section, pays, priced.price());
    if (!section.has("target") && section.has("prorate-target")) {
      section.without("it beside 'target' only", "prorate-target");
    }
    if (walk == Walk.TOTAL) {
      refuseDeals(section, head, threshold);
    }
    return new Commission(
        head,
        terms,
        pays.map(Measure::id).orElse(Names.UNKNOWN),
        base,
        priced.price(),
        priced.tiers().table(method, base),
        walk,
        threshold.orElse(null));
  }

  private Base base(
      Section section,
      Optional<Measure> decides,
      Priced priced,
      Terms terms,
      Optional<Threshold> threshold) {
    BaseReader reader = new BaseReader(names);
    Optional<Scale> bounds = priced.tiers().scale();
    if (bounds.filter(Scale.ATTAINMENT::equals).isPresent()) {
      return reader.needed(section, decides, "because its tiers are percentages of quota");
    }
    if (priced.price() instanceof Commission.OnTarget) {
      return reader.needed(section, decides, "because a target is paid by attainment");
    }
    if (threshold.filter(Threshold::part).isPresent()) {
      return reader.needed(section, decides, "because its threshold is a percentage of quota");
    }
    Terms.@Nullable Cap cap = terms.cap();
    if (cap != null && cap.attainment() != null) {
      return reader.needed(section, decides, "because its cap is a percentage of quota");
    }
    return reader.read(section, decides, bounds, "");
  }

  private static Method method(Section section, Priced priced) {
    Optional<Item> given = section.optional("method");
    Optional<Method> named = given.flatMap(m -> m.word(Method.class));
    if (priced.price() instanceof Commission.Cases || priced.price() instanceof Commission.Grid) {
      section.without("it beside tiers only", "method");
      return Method.MARGINAL;
    }
    boolean curve = priced.tiers().curve();
    Method method = named.orElse(curve ? Method.INTERPOLATED : Method.MARGINAL);
    if (method == Method.INTERPOLATED && !curve) {
      section.report("method", "'interpolated'", "it beside tiers that say what they 'pay' only");
    } else if (method != Method.INTERPOLATED && curve) {
      section.report("method", "'" + Item.word(method) + "'", "'interpolated' beside 'pays'");
    }
    boolean percent = priced.tiers().scale().filter(Scale.ATTAINMENT::equals).isPresent();
    if (method == Method.TOP_TIER && !percent) {
      section.report("method", "'top-tier'", "it beside bounds in per cent of the quota only");
    }
    return method;
  }

  private static Walk walk(Section section, Optional<Measure> pays, Price price) {
    Optional<Item> given = section.optional("walks");
    Optional<Walk> named = given.flatMap(w -> w.word(Walk.class));
    boolean hasDeals = pays.isEmpty() || pays.get() instanceof Measure.OfDeals;
    boolean ofPeriod = price instanceof Commission.Cases || price instanceof Commission.Grid;
    if (named.filter(Walk.EACH_DEAL::equals).isPresent() && (ofPeriod || !hasDeals)) {
      section.report(
          "walks",
          "'each-deal'",
          hasDeals
              ? "it beside rates and tiers only; cases and grids look at the period"
              : "'total'; the measure has no deals");
    }
    return hasDeals ? named.orElse(Walk.RUNNING) : Walk.TOTAL;
  }

  private static void refuseDeals(
      Section section, PlanComponent.Head head, Optional<Threshold> threshold) {
    boolean waits =
        head.release().waitsFor(Trigger.SIGNED)
            || head.release().waitsFor(Trigger.INVOICED)
            || head.release().waitsFor(Trigger.COLLECTED);
    if (waits) {
      section.report(
          section.has("release") ? "release" : "earned-when",
          "an event of a deal",
          "'period-end' or 'year-end' in 'release'; this is paid for the period as a whole");
    }
    if (threshold.filter(t -> !t.isForPeriod()).isPresent()) {
      section.report("threshold", "a threshold of each deal", "'each: period'");
    }
  }
}
