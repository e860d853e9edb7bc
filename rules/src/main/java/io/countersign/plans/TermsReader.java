package io.countersign.plans;

import io.countersign.money.Rate;
import io.countersign.plans.RateTable.Method;
import io.countersign.plans.Terms.Cap;
import io.countersign.plans.Terms.Each;
import io.countersign.plans.Terms.Factor;
import io.countersign.plans.Terms.Floor;
import io.countersign.plans.Terms.Negative;
import io.countersign.yaml.Item;
import io.countersign.yaml.Section;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what limits the pay of a component: its gate, factors, floor and cap. */
final class TermsReader {

  /** What a cap that carries its excess over is called. */
  private enum Excess {
    LOST,
    CARRIED
  }

  private enum Prorate {
    DAYS,
    NONE
  }

  /** What is limited. */
  private enum Paid {
    BY_MEASURE,
    BY_DEAL,
    BY_PERIOD
  }

  private final Names names;

  TermsReader(Names names) {
    this.names = names;
  }

  /** Only a gate, for what is not limited otherwise. */
  Terms gate(Section section) {
    return new Terms(names.standing(section.optional("gate")), List.of(), null, null, false);
  }

  /** A gate, for what is paid by calendar days unless the plan says otherwise. */
  Terms byDays(Section section) {
    Prorate prorate =
        section.optional("prorate").flatMap(p -> p.word(Prorate.class)).orElse(Prorate.DAYS);
    Terms gate = gate(section);
    return new Terms(gate.gate(), List.of(), null, null, prorate == Prorate.DAYS);
  }

  /** Everything, for a commission. */
  Terms ofCommission(Section section) {
    return limited(section, names.standing(section.optional("gate")), Paid.BY_MEASURE);
  }

  /** Everything, for what is paid for deals alone. */
  Terms ofDeals(Section section) {
    return limited(section, names.standing(section.optional("gate")), Paid.BY_DEAL);
  }

  /** Everything, for what is paid for a period as a whole. */
  Terms ofPeriod(Section section) {
    return limited(section, names.standing(section.optional("gate")), Paid.BY_PERIOD);
  }

  /** Everything, for what is dealt out among those who qualify. */
  Terms qualified(Section section) {
    return limited(
        section, names.standing(section.oneOf(false, "qualifies", "gate")), Paid.BY_PERIOD);
  }

  /** The same terms for a target that follows the part of the period that is worked. */
  Terms withTarget(Terms terms, Section section) {
    boolean prorated =
        section.optional("prorate-target").flatMap(Item::truth).orElse(Boolean.FALSE);
    return new Terms(
        terms.gate(), terms.factors(), terms.floor(), terms.cap(), prorated, terms.negative());
  }

  private Terms limited(Section section, Condition gate, Paid paid) {
    List<Factor> factors = section.optional("factors").map(this::factors).orElse(List.of());
    @Nullable Floor floor =
        section.optional("floor").map(Item::section).map(s -> floor(s, paid)).orElse(null);
    @Nullable Cap cap = section.optional("cap").map(c -> cap(c, paid)).orElse(null);
    Negative negative =
        paid == Paid.BY_MEASURE
            ? section
                .optional("negative")
                .flatMap(n -> n.word(Negative.class))
                .orElse(Negative.PAID_BACK)
            : Negative.PAID_BACK;
    return new Terms(gate, factors, floor, cap, false, negative);
  }

  private List<Factor> factors(Item list) {
    List<Factor> factors = new ArrayList<>();
    for (Item item : list.list()) {
      factors.add(factor(item.section(), factors.size() + 1));
    }
    if (factors.isEmpty() && list.isList()) {
      list.wrong("at least one factor, such as { times: 90 % }");
    }
    return factors;
  }

  private Factor factor(Section section, int number) {
    Optional<Item> title = section.optional("title");
    Optional<Item> times = section.oneOf(true, "times", "by");
    TierReader.Tiers tiers =
        TierReader.flat(
            section.has("times")
                ? times.flatMap(PayReader::multiplier).orElse(Rate.WHOLE)
                : Rate.WHOLE);
    PlanComponent.@Nullable Base base = null;
    if (section.has("by") && !section.has("times")) {
      Optional<Measure> measure = times.flatMap(names::measure);
      Optional<Item> list =
          section.required("tiers", "the multiplier of each tier, { below: 80 %, times: 50 % }");
      if (list.isPresent()) {
        tiers = TierReader.read(list.get(), TermsReader::times);
      }
      base =
          new BaseReader(names)
              .read(section, measure, tiers.scale(), "because its tiers are percentages of quota");
    } else {
      section.without("it beside 'by' only", "tiers", "quota");
    }
    section.done();
    PlanComponent.Base by = base == null ? new PlanComponent.Base("", null) : base;
    return new Factor(
        title.flatMap(Item::text).orElse("factor " + number),
        base,
        tiers.table(Method.RETROACTIVE, by));
  }

  static Optional<Rate> times(Section tier) {
    return tier.required("times", "the multiplier, such as 50 %").flatMap(PayReader::multiplier);
  }

  private Floor floor(Section section, Paid paid) {
    Floor floor =
        new Floor(
            each(section, paid),
            section
                .required("pay", "the least that is paid where anything is")
                .flatMap(names::positiveMoney)
                .orElse(BigDecimal.ZERO));
    section.done();
    return floor;
  }

  private Cap cap(Item item, Paid paid) {
    Section section = item.section();
    Each each = each(section, paid);
    List<Target> pay = section.optional("pay").map(this::pays).orElse(List.of());
    Optional<Item> credit = section.optional("credit");
    Optional<Item> attainment = section.optional("attainment");
    Optional<Excess> excess = section.optional("excess").flatMap(e -> e.word(Excess.class));
    if (paid != Paid.BY_MEASURE) {
      section.without("'pay'; only a commission caps what is paid for", "credit", "attainment");
    }
    if (item.isMapping() && !section.has("pay") && credit.isEmpty() && attainment.isEmpty()) {
      item.wrong("at least one of 'pay', 'credit', 'attainment'");
    }
    boolean carried = excess.filter(Excess.CARRIED::equals).isPresent();
    if (carried && (each == Each.DEAL || !section.has("pay"))) {
      section.report(
          "excess", "an excess that is carried", "it beside 'pay' and 'each: period' only");
    }
    if (each == Each.DEAL && attainment.isPresent()) {
      section.report("attainment", "attainment of each deal", "'each: period'");
    }
    Cap cap =
        new Cap(
            each,
            pay,
            credit.flatMap(Item::positive).orElse(null),
            attainment.flatMap(Item::positivePercent).map(r -> r.fraction()).orElse(null),
            carried);
    section.done();
    return cap;
  }

  private List<Target> pays(Item item) {
    List<Item> items = item.isList() ? item.list() : List.of(item);
    if (items.isEmpty()) {
      item.wrong("an amount, the name of a quota, or a list of them");
    }
    return items.stream().flatMap(i -> names.target(i).stream()).toList();
  }

  private static Each each(Section section, Paid paid) {
    Optional<Item> given = section.optional("each");
    Each each = given.flatMap(e -> e.word(Each.class)).orElse(Each.PERIOD);
    if (each == Each.DEAL && paid == Paid.BY_PERIOD) {
      section.report("each", "'deal'", "'each: period'; this is paid for the period as a whole");
    }
    return each;
  }
}
