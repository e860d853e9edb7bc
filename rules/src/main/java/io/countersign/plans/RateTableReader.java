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
final class RateTableReader {

  private final Section component;
  private final Optional<Measure.Counted> counted;
  private final List<Tier> tiers = new ArrayList<>();
  private Optional<Scale> scale = Optional.empty();
  private BigDecimal reached = BigDecimal.ZERO;

  private RateTableReader(Section component, Optional<Measure.Counted> counted) {
    this.component = component;
    this.counted = counted;
  }

  /**
   * @param counted what the measure counts, unknown when it could not be read
   */
  static RateTable read(Section component, Optional<Measure.Counted> counted) {
    return new RateTableReader(component, counted).table();
  }

  private RateTable table() {
    RateTable.Method method =
        component
            .optional("method")
            .flatMap(m -> m.word(RateTable.Method.class))
            .orElse(RateTable.Method.MARGINAL);
    Optional<Item> rate = component.optional("rate");
    Optional<Item> perUnit = component.optional("per-unit");
    if (rate.isPresent() || perUnit.isPresent()) {
      Optional<Item> given = component.oneOf(true, "rate", "per-unit", "tiers");
      boolean percent = given.equals(rate);
      tiers.add(new Tier(1, BigDecimal.ZERO, null, Bound.INCLUDED, pay(given, percent)));
    } else {
      component
          .required("tiers", "the list of tiers, or one 'rate: 4 %' for all")
          .ifPresent(this::tiers);
    }
    return new RateTable(method, scale.orElse(Scale.QUANTITY), tiers);
  }

  private void tiers(Item list) {
    List<Item> items = list.list();
    for (int i = 0; i < items.size(); i++) {
      tier(items.get(i), i + 1, i + 1 == items.size());
    }
    if (items.isEmpty() && list.isList()) {
      list.wrong("at least one tier");
    }
  }

  private void tier(Item item, int number, boolean last) {
    Section section = item.section();
    section.optional("from").flatMap(this::bound).ifPresent(from -> start(item, from));
    Optional<Item> upper = section.oneOf(!last, "up-to", "below");
    Bound bound = section.has("below") ? Bound.EXCLUDED : Bound.INCLUDED;
    BigDecimal to = upper.flatMap(this::bound).orElse(null);
    if (to != null && to.compareTo(reached) <= 0) {
      upper.get().wrong("a bound above that of the tier before, " + words(reached));
    }
    if (last && upper.isPresent()) {
      upper.get().wrong("no upper bound in the last tier, so that every height has a rate");
    }
    Optional<Item> pay = section.oneOf(true, "rate", "per-unit");
    Rate rate = pay(pay, section.has("rate"));
    tiers.add(new Tier(number, reached, last ? null : to, bound, rate));
    reached = to == null ? reached : to;
    section.done();
  }

  private void start(Item tier, BigDecimal from) {
    int order = from.compareTo(reached);
    if (order != 0) {
      tier.wrong(
          "a tier from "
              + words(reached)
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
    Optional<BigDecimal> value =
        own == Scale.ATTAINMENT ? item.percent().map(Rate::fraction) : item.number();
    return value.flatMap(
        v -> v.signum() >= 0 ? Optional.of(v) : item.wrong("a bound of at least zero"));
  }

  private String words(BigDecimal bound) {
    return scale.orElse(Scale.QUANTITY) == Scale.ATTAINMENT
        ? new Rate(bound).inPercent()
        : bound.toPlainString();
  }

  private Rate pay(Optional<Item> pay, boolean percent) {
    boolean ofAmount = counted.map(Measure.Counted.AMOUNT::equals).orElse(percent);
    if (pay.isPresent() && percent != ofAmount) {
      pay.get()
          .wrong(
              percent
                  ? "'per-unit: 5.00', an amount for each, because the measure counts "
                      + counted.map(Item::word).orElse("")
                  : "'rate: 4 %', because the measure counts an amount");
    }
    Optional<Rate> rate =
        percent ? pay.flatMap(Item::percent) : pay.flatMap(Item::atLeastZero).map(Rate::new);
    if (rate.isPresent() && rate.get().fraction().signum() < 0) {
      pay.get().wrong("a rate of at least 0 %");
    }
    return rate.orElse(new Rate(BigDecimal.ZERO));
  }
}
