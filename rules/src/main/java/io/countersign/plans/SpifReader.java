package io.countersign.plans;

import io.countersign.calendar.DateRange;
import io.countersign.plans.PlanComponent.Head;
import io.countersign.plans.Spif.Limits;
import io.countersign.plans.Spif.Offer;
import io.countersign.yaml.Item;
import io.countersign.yaml.Section;
import java.math.BigDecimal;
import java.util.Optional;

/** Reads a SPIF: its dates, its offer and which of the deals earn it. */
final class SpifReader {

  private final Plan.Head plan;
  private final Names names;

  SpifReader(Plan.Head plan, Names names) {
    this.plan = plan;
    this.names = names;
  }

  Spif read(Head head, Section section) {
    Terms terms = new TermsReader(names).ofSpif(section);
    DateRange during =
        section
            .required("during", "its own dates, { from: 2017-07-01, until: 2017-10-01 }")
            .flatMap(HeadReader::dates)
            .orElse(plan.effective());
    if (!during.overlaps(plan.effective())) {
      section.report(
          "during", "dates " + during, "dates that share a day with the plan, " + plan.effective());
    }
    Condition where = ConditionReader.read(section.optional("where"), Field.Subject.DEAL);
    return new Spif(head, terms, during, where, offer(section), limits(section));
  }

  private static Offer offer(Section section) {
    Optional<Item> pay = section.oneOf(true, "per-deal", "per-unit", "rate");
    Optional<Offer> offer;
    if (section.has("per-deal")) {
      offer = pay.flatMap(Item::positive).map(Spif.PerDeal::new);
    } else if (section.has("per-unit")) {
      offer = pay.flatMap(Item::positive).map(Spif.PerUnit::new);
    } else {
      offer = pay.flatMap(Item::positivePercent).map(Spif.OfAmount::new);
    }
    return offer.orElse(new Spif.PerDeal(BigDecimal.ZERO));
  }

  private Limits limits(Section section) {
    return new Limits(
        section.optional("every").flatMap(Item::count).orElse(1),
        section.optional("first").flatMap(Item::count).orElse(0),
        section.optional("first-each").flatMap(Item::count).orElse(0),
        section.optional("budget").flatMap(names::positiveMoney).orElse(null));
  }
}
