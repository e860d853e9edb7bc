package io.countersign.plans;

import io.countersign.money.Rate;
import io.countersign.plans.RateTable.Scale;
import io.countersign.plans.Tier.Bound;
import io.countersign.yaml.Item;
import io.countersign.yaml.Section;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads tiers from the lowest to the highest. Each but the last ends at {@code up-to} (the bound
 * belongs to it) or {@code below} (it belongs to the next); {@code from}, where given, must be
 * where the tier before ends, so that neither a gap nor an overlap can stand.
 */
final class TierReader {

  /** Reads what a tier pays; reports what it cannot read. */
  interface Pay {
    Optional<Rate> read(Section tier);
  }

  /**
   * Tiers as they were read.
   *
   * @param scale what their bounds are; empty without bounds
   * @param curve whether they say what is reached at their ends
   */
  record Tiers(List<Tier> tiers, Optional<Scale> scale, boolean curve) {

    RateTable table(RateTable.Method method, PlanComponent.Base base) {
      return new RateTable(method, BaseReader.scale(scale, base), tiers);
    }
  }

  private final Pay pay;
  private final List<Tier> tiers = new ArrayList<>();
  private Optional<Scale> scale = Optional.empty();
  private BigDecimal reached = BigDecimal.ZERO;

  /** Whether bounds may lie below zero, where a tier is reached and nothing is walked through. */
  private final boolean belowZero;

  private TierReader(Pay pay, boolean belowZero) {
    this.pay = pay;
    this.belowZero = belowZero;
  }

  /** Tiers of which one is reached, and the last has no upper bound; they may begin below zero. */
  static Tiers reached(Item list, Pay pay) {
    return read(list, sections(list), pay, true);
  }

  /**
   * Tiers of which the last has no upper bound.
   *
   * @param belowZero whether they may begin below zero, as where one of them holds for everything
   */
  static Tiers read(Item list, List<Section> sections, Pay pay, boolean belowZero) {
    TierReader reader = new TierReader(pay, belowZero);
    reader.all(list, sections, true);
    return new Tiers(reader.tiers, reader.scale, false);
  }

  /** Tiers that say what is reached at their ends; above the last it stays. */
  static Tiers curve(Item list, List<Section> sections, Pay pay) {
    TierReader reader = new TierReader(pay, false);
    reader.all(list, sections, false);
    if (!reader.tiers.isEmpty()) {
      Tier last = reader.tiers.get(reader.tiers.size() - 1);
      int number = last.number() + 1;
      reader.tiers.add(new Tier(number, reader.reached, null, Bound.INCLUDED, last.rate()));
    }
    return new Tiers(reader.tiers, reader.scale, true);
  }

  /** One tier for every height. */
  static Tiers flat(Rate rate) {
    Tier only = new Tier(1, BigDecimal.ZERO, null, Bound.INCLUDED, rate);
    return new Tiers(List.of(only), Optional.empty(), false);
  }

  static List<Section> sections(Item list) {
    return list.list().stream().map(Item::section).toList();
  }

  private void all(Item list, List<Section> sections, boolean openEnd) {
    for (int i = 0; i < sections.size(); i++) {
      tier(sections.get(i), i + 1, openEnd && i + 1 == sections.size());
    }
    if (sections.isEmpty() && list.isList()) {
      list.wrong("at least one tier");
    }
  }

  private void tier(Section section, int number, boolean open) {
    Optional<Item> from = section.optional("from");
    from.flatMap(this::bound).ifPresent(at -> start(from.get(), at));
    Optional<Item> upper = section.oneOf(!open, "up-to", "below");
    Bound bound = section.has("below") ? Bound.EXCLUDED : Bound.INCLUDED;
    BigDecimal to = upper.flatMap(this::bound).orElse(null);
    if (to != null && belowZero && tiers.isEmpty() && to.signum() <= 0) {
      reached = to;
    } else if (to != null && to.compareTo(reached) <= 0) {
      upper.get().wrong("a bound above that of the tier before, " + words(reached));
    }
    if (open && upper.isPresent()) {
      upper.get().wrong("no upper bound in the last tier, so that every height has a rate");
    }
    Rate rate = pay.read(section).orElse(new Rate(BigDecimal.ZERO));
    tiers.add(new Tier(number, reached, open ? null : to, bound, rate));
    reached = to == null ? reached : to;
    section.done();
  }

  private void start(Item item, BigDecimal from) {
    int order = from.compareTo(reached);
    if (order != 0) {
      item.wrong(
          words(reached)
              + ", where the tier before ends; from "
              + words(from)
              + " leaves "
              + (order > 0 ? "a gap" : "an overlap"));
    }
  }

  private Optional<BigDecimal> bound(Item item) {
    Scale own = item.isPercent() ? Scale.ATTAINMENT : Scale.QUANTITY;
    if (scale.isPresent() && scale.get() != own) {
      return item.wrong(
          scale.get() == Scale.ATTAINMENT
              ? "a percentage of quota, like the other bounds"
              : "a plain number, like the other bounds");
    }
    scale = Optional.of(own);
    return item.factor()
        .flatMap(
            v ->
                belowZero || v.signum() >= 0
                    ? Optional.of(v)
                    : item.wrong(
                        "a bound of at least zero; below it only what holds for everything has"
                            + " tiers, such as 'method: retroactive'"));
  }

  private String words(BigDecimal bound) {
    return scale.orElse(Scale.QUANTITY) == Scale.ATTAINMENT
        ? new Rate(bound).inPercent()
        : bound.toPlainString();
  }
}
