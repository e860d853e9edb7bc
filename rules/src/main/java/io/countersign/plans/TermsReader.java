package io.countersign.plans;

import io.countersign.money.Rate;
import io.countersign.plans.PlanComponent.Base;
import io.countersign.plans.RateTable.Method;
import io.countersign.plans.Terms.Factor;
import io.countersign.plans.Terms.Negative;
import io.countersign.plans.TierReader.Tiers;
import io.countersign.yaml.Item;
import io.countersign.yaml.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what limits the pay of a component, as far as its kind can be limited. */
final class TermsReader {

  private enum Prorate {
    DAYS,
    NONE
  }

  private static final int MOST_FACTORS = 20;

  private final Names names;
  private final LimitReader limits;

  TermsReader(Names names) {
    this.names = names;
    limits = new LimitReader(names);
  }

  /** A gate, for what is not limited otherwise. */
  Terms gate(Section section) {
    return gated(names.standing(section.optional("gate")), false);
  }

  /** A gate, for what is dealt out among those who qualify. */
  Terms qualified(Section section) {
    return gated(names.standing(section.oneOf(false, "qualifies", "gate")), false);
  }

  /** A gate, for what is paid by calendar days unless the plan says otherwise. */
  Terms byDays(Section section) {
    Prorate prorate =
        section.optional("prorate").flatMap(p -> p.word(Prorate.class)).orElse(Prorate.DAYS);
    return gated(names.standing(section.optional("gate")), prorate == Prorate.DAYS);
  }

  private static Terms gated(Condition gate, boolean prorated) {
    return new Terms(gate, List.of(), null, null, prorated);
  }

  /** Everything, for a commission. */
  Terms ofCommission(Section section) {
    Negative negative =
        section
            .optional("negative")
            .flatMap(n -> n.word(Negative.class))
            .orElse(Negative.PAID_BACK);
    return new Terms(
        gate(section).gate(),
        factors(section),
        limits.floor(section),
        limits.cap(section),
        prorated(section),
        negative);
  }

  /** For a SPIF, which pays each deal what it says. */
  Terms ofSpif(Section section) {
    return new Terms(
        gate(section).gate(), factors(section), null, limits.capForAll(section), false);
  }

  /** For what is paid for a period as a whole. */
  Terms ofPeriod(Section section) {
    return limited(section, false);
  }

  /** For a target that may follow the part of the period that is worked. */
  Terms ofTarget(Section section) {
    return limited(section, prorated(section));
  }

  private Terms limited(Section section, boolean prorated) {
    return new Terms(
        gate(section).gate(),
        factors(section),
        limits.floorOfPeriod(section),
        limits.capOfPeriod(section),
        prorated);
  }

  private static boolean prorated(Section section) {
    return section.optional("prorate-target").flatMap(Item::truth).orElse(Boolean.FALSE);
  }

  private List<Factor> factors(Section section) {
    Optional<Item> list = section.optional("factors");
    List<Factor> factors = new ArrayList<>();
    for (Item item : list.map(Item::list).orElse(List.of())) {
      factors.add(factor(item.section(), factors.size() + 1));
    }
    if (factors.size() > MOST_FACTORS) {
      list.get().wrong("at most " + MOST_FACTORS + " factors");
    }
    if (factors.isEmpty()) {
      list.filter(Item::isList)
          .ifPresent(l -> l.wrong("at least one factor, such as { times: 90 % }"));
    }
    return factors;
  }

  private Factor factor(Section section, int number) {
    Optional<Item> title = section.optional("title");
    Optional<Item> given = section.oneOf(true, "times", "by");
    @Nullable Base by = null;
    Tiers tiers = TierReader.flat(Rate.WHOLE);
    if (section.has("by") && !section.has("times")) {
      Optional<Measure> measure = given.flatMap(names::measure);
      tiers =
          section
              .required("tiers", "the multiplier of each tier, { below: 80 %, times: 50 % }")
              .map(list -> TierReader.reached(list, TermsReader::times))
              .orElse(tiers);
      by =
          new BaseReader(names)
              .read(section, measure, tiers.scale(), "because its tiers are percentages of quota");
    } else {
      section.without("it beside 'by' only", "tiers", "quota");
      tiers = TierReader.flat(given.flatMap(PayReader::multiplier).orElse(Rate.WHOLE));
    }
    section.done();
    return new Factor(
        title.flatMap(Item::text).orElse("factor " + number),
        by,
        tiers.table(Method.RETROACTIVE, by == null ? new Base(Names.UNKNOWN, null) : by));
  }

  /** The multiplier of a tier. */
  static Optional<Rate> times(Section tier) {
    return tier.required("times", "the multiplier, such as 50 %").flatMap(PayReader::multiplier);
  }
}
