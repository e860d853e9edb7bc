package io.countersign.plans;

import io.countersign.money.Rate;
import io.countersign.plans.PlanComponent.Base;
import io.countersign.plans.PlanComponent.Bonus;
import io.countersign.plans.PlanComponent.Head;
import io.countersign.plans.PlanComponent.Reward;
import io.countersign.plans.PlanComponent.Times;
import io.countersign.plans.RateTable.Method;
import io.countersign.plans.RateTable.Scale;
import io.countersign.plans.TierReader.Tiers;
import io.countersign.yaml.Item;
import io.countersign.yaml.Section;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what is given when a measure comes far enough: bonuses and rewards. */
final class BonusReader {

  private static final Target NOTHING = new Target.Fixed(BigDecimal.ZERO);
  private static final Target ONCE = new Target.Fixed(BigDecimal.ONE);

  private final Names names;

  BonusReader(Names names) {
    this.names = names;
  }

  Bonus bonus(Head head, Section section) {
    Terms terms = new TermsReader(names).ofTarget(section);
    Optional<Item> amount = section.optional("amount");
    Optional<Item> steps = section.optional("steps");
    Optional<Item> often = section.optional("times-reached");
    Optional<Item> most = section.optional("at-most");
    Target target = amount.flatMap(names::target).orElse(steps.isPresent() ? ONCE : NOTHING);
    if (amount.isEmpty() && steps.isEmpty()) {
      section.required("amount", "what is paid, such as 500.00");
    }
    if (often.isEmpty()) {
      section.without("it beside 'times-reached' only", "at-most");
    }
    if (steps.isPresent()) {
      section.without("'steps' alone", "times-reached", "at-least");
      return stepped(head, terms, target, section);
    }
    if (often.isPresent()) {
      section.without("'times-reached' alone", "measure", "quota", "at-least");
      Times times =
          new Times(
              often.flatMap(names::measure).map(Measure::id).orElse(Names.UNKNOWN),
              most.flatMap(Item::count).orElse(Integer.MAX_VALUE));
      return new Bonus(head, terms, null, target, Rate.WHOLE, null, times);
    }
    Reached reached = reached(section);
    return new Bonus(head, terms, reached.base(), target, reached.atLeast(), null, null);
  }

  private Bonus stepped(Head head, Terms terms, Target target, Section section) {
    boolean ofAmount = section.has("amount");
    Optional<Measure> measure =
        names.measure(section, "measure", "the name of the measure that reaches the steps");
    Tiers tiers =
        section
            .optional("steps")
            .map(list -> TierReader.reached(list, tier -> step(tier, ofAmount)))
            .orElse(TierReader.flat(Rate.WHOLE));
    Base base =
        new BaseReader(names)
            .read(section, measure, tiers.scale(), "because its steps are percentages of quota");
    RateTable table = tiers.table(Method.RETROACTIVE, base);
    return new Bonus(head, terms, base, target, Rate.WHOLE, table, null);
  }

  private Optional<Rate> step(Section tier, boolean ofAmount) {
    Optional<Item> given = tier.oneOf(true, "amount", "times");
    if (given.isPresent() && tier.has("times") != ofAmount) {
      return given
          .get()
          .wrong(
              ofAmount
                  ? "'times', the part of the bonus's own 'amount'"
                  : "'amount' in each step, or an 'amount' of the bonus that 'times' multiplies");
    }
    return ofAmount
        ? given.flatMap(PayReader::multiplier)
        : given.flatMap(names::money).map(Rate::new);
  }

  Reward reward(Head head, Section section) {
    Terms terms = new TermsReader(names).gate(section);
    Target value =
        section
            .required("value", "what it is worth, such as 300.00")
            .flatMap(names::target)
            .orElse(NOTHING);
    String item =
        section.required("item", "what is given, in words").flatMap(Item::text).orElse("?");
    boolean taxable =
        section.required("taxable", "true or false").flatMap(Item::truth).orElse(Boolean.TRUE);
    Reached reached = reached(section);
    return new Reward(
        head, terms, reached.base(), reached.atLeast(), value, new Reward.Item(item, taxable));
  }

  /** How far a measure must come; without a measure the gate alone decides. */
  private record Reached(@Nullable Base base, Rate atLeast) {}

  private Reached reached(Section section) {
    Optional<Item> atLeast = section.optional("at-least");
    if (!section.has("measure") && section.has("gate")) {
      section.without("it beside 'measure' only", "at-least", "quota");
      return new Reached(null, Rate.WHOLE);
    }
    Optional<Measure> measure =
        names.measure(section, "measure", "the name of one of the plan's measures, or a 'gate'");
    if (atLeast.isEmpty()) {
      section.required("at-least", "the part of the quota to reach, such as 100 %, or a number");
    }
    Optional<Scale> scale = atLeast.map(a -> a.isPercent() ? Scale.ATTAINMENT : Scale.QUANTITY);
    Rate least =
        atLeast
            .flatMap(a -> a.isPercent() ? a.positivePercent() : a.positive().map(Rate::new))
            .orElse(Rate.WHOLE);
    if (section.has("quota") && scale.filter(Scale.QUANTITY::equals).isPresent()) {
      atLeast.get().wrong("a percentage with its sign, such as 100 %, beside a quota");
      scale = Optional.of(Scale.ATTAINMENT);
    }
    Base base =
        new BaseReader(names)
            .read(section, measure, scale, "because its 'at-least' is a percentage of quota");
    return new Reached(base, least);
  }
}
