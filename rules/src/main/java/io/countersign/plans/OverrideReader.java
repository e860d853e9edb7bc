package io.countersign.plans;

import io.countersign.money.Rate;
import io.countersign.plans.OverridePay.From;
import io.countersign.plans.OverridePay.On;
import io.countersign.plans.PlanComponent.Base;
import io.countersign.plans.PlanComponent.Head;
import io.countersign.plans.RateTable.Method;
import io.countersign.plans.TierReader.Tiers;
import io.countersign.yaml.Item;
import io.countersign.yaml.Section;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Reads pay on what others, or other components, earn or sell. */
final class OverrideReader {

  private enum Whose {
    OWN,
    BELOW
  }

  private enum Amount {
    EXACT,
    ROUNDED
  }

  private final Names names;
  private final Circles circles;

  OverrideReader(Names names, Circles circles) {
    this.names = names;
    this.circles = circles;
  }

  OverridePay read(Head head, Section section) {
    Terms terms = new TermsReader(names).ofPeriod(section);
    Optional<Item> given = section.oneOf(true, "of", "sales");
    Optional<Whose> from = section.optional("from").flatMap(f -> f.word(Whose.class));
    CreditRule.Levels levels = LevelReader.read(section);
    Optional<Item> rate = section.optional("rate");
    Optional<Item> on = section.optional("on");
    Optional<Item> band = section.optional("band");
    boolean carved = section.optional("carved-out").flatMap(Item::truth).orElse(Boolean.FALSE);
    boolean own = from.filter(Whose.OWN::equals).isPresent();
    On what;
    if (section.has("sales") && !section.has("of")) {
      section.without("'band'; what is sold is paid at the rate of each report's band", "rate");
      section.without("it beside 'of' only", "on", "carved-out");
      if (own) {
        section.report("from", "'own'", "'below'; an override on sales is on those of reports");
      }
      what = sales(given, band, section);
    } else {
      section.without("it beside 'sales' only", "band");
      what = pay(named(head, given), rate, on, section);
    }
    if (own) {
      section.without("it beside 'from: below' only", "levels", "carved-out");
    }
    return new OverridePay(head, terms, what, new From(own, levels), carved);
  }

  private List<String> named(Head head, Optional<Item> of) {
    List<Names.Named> named =
        of.map(o -> names.components(o, ComponentReader.EARNED)).orElse(List.of());
    named.forEach(n -> circles.add(head.id(), n.component(), n.place()));
    return named.stream().map(Names.Named::component).distinct().toList();
  }

  private On pay(List<String> components, Optional<Item> rate, Optional<Item> on, Section section) {
    if (rate.isEmpty()) {
      section.required("rate", "the part of what they pay, such as 10 %");
    }
    Amount amount = on.flatMap(o -> o.word(Amount.class)).orElse(Amount.EXACT);
    return new OverridePay.Pay(
        components,
        rate.flatMap(Item::positivePercent).orElse(new Rate(BigDecimal.ZERO)),
        amount == Amount.ROUNDED);
  }

  private On sales(Optional<Item> of, Optional<Item> band, Section section) {
    Optional<Measure> sold = of.flatMap(names::measure);
    String measure = sold.map(Measure::id).orElse(Names.UNKNOWN);
    if (band.isEmpty()) {
      section.required("band", "the measure and tiers of each report, { measure: …, tiers: … }");
      return new OverridePay.Sales(
          measure,
          new Base(measure, null),
          TierReader.flat(Rate.WHOLE).table(Method.RETROACTIVE, new Base(measure, null)));
    }
    Section own = band.get().section();
    Optional<Measure> decides =
        names.measure(own, "measure", "the measure that decides the band of a report");
    PayReader pay = PayReader.of(sold, names.units());
    Tiers tiers =
        own.required("tiers", "the rate of each band, from the lowest")
            .map(list -> TierReader.reached(list, pay::read))
            .orElse(TierReader.flat(Rate.WHOLE));
    Base base =
        new BaseReader(names)
            .read(own, decides, tiers.scale(), "because its tiers are percentages of quota");
    own.done();
    return new OverridePay.Sales(measure, base, tiers.table(Method.RETROACTIVE, base));
  }
}
