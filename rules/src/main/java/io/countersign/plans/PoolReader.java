package io.countersign.plans;

import io.countersign.money.Rate;
import io.countersign.plans.PlanComponent.Base;
import io.countersign.plans.PlanComponent.Head;
import io.countersign.plans.Pool.By;
import io.countersign.plans.Pool.Dealt;
import io.countersign.plans.Pool.Fill;
import io.countersign.yaml.Item;
import io.countersign.yaml.Section;
import java.math.BigDecimal;
import java.util.Optional;

/** Reads a pool: how large it is and how it is dealt out. */
final class PoolReader {

  private enum LeftOver {
    KEPT,
    SHARED
  }

  private enum Word {
    EQUALLY
  }

  private final Names names;

  PoolReader(Names names) {
    this.names = names;
  }

  Pool read(Head head, Section section) {
    Terms terms = new TermsReader(names).qualified(section);
    Fill fill =
        section
            .required("pool", "an amount, or a part of a measure, { measure: sales, rate: 1 % }")
            .map(this::fill)
            .orElse(new Pool.Fixed(BigDecimal.ZERO));
    Dealt dealt =
        section
            .required("dealt", "how it is dealt out, such as equally")
            .map(this::dealt)
            .orElse(new Dealt(By.EQUALLY, ""));
    LeftOver left =
        section.optional("left-over").flatMap(l -> l.word(LeftOver.class)).orElse(LeftOver.KEPT);
    return new Pool(head, terms, fill, dealt, left == LeftOver.SHARED);
  }

  private Fill fill(Item item) {
    if (!item.isMapping()) {
      return new Pool.Fixed(names.positiveMoney(item).orElse(BigDecimal.ZERO));
    }
    Section section = item.section();
    Optional<Measure> measure =
        names.measure(section, "measure", "the measure that fills it, of everybody together");
    Rate rate = PayReader.of(measure, names.units()).read(section).orElse(Rate.WHOLE);
    Optional<Item> above = section.optional("above");
    Base base = new BaseReader(names).read(section, measure, Optional.empty(), "");
    if (above.isPresent() && section.has("quota")) {
      section.report("quota", "a quota beside 'above'", "one of them; the pool is a part above it");
    }
    BigDecimal from = above.flatMap(Item::positive).orElse(null);
    section.done();
    return new Pool.OfMeasure(base, rate, from);
  }

  private Dealt dealt(Item item) {
    if (!item.isMapping()) {
      item.word(Word.class);
      return new Dealt(By.EQUALLY, "");
    }
    Section section = item.section();
    Optional<Item> given = section.oneOf(true, "by-measure", "by-percent", "by-attainment");
    Dealt dealt;
    if (section.has("by-measure")) {
      dealt = new Dealt(By.MEASURE, measure(given).map(Measure::id).orElse(Names.UNKNOWN));
    } else if (section.has("by-percent")) {
      dealt = new Dealt(By.PERCENT, given.flatMap(names::quota).orElse(Names.UNKNOWN));
    } else {
      Optional<Measure> measure = measure(given);
      if (measure.isPresent() && names.quotaOf(measure) == null) {
        given.get().wrong("a measure with a 'quota' of its own");
      }
      dealt = new Dealt(By.ATTAINMENT, measure.map(Measure::id).orElse(Names.UNKNOWN));
    }
    section.done();
    return dealt;
  }

  private Optional<Measure> measure(Optional<Item> item) {
    return item.flatMap(names::measure);
  }
}
