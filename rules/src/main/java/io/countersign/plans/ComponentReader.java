package io.countersign.plans;

import io.countersign.calendar.DateRange;
import io.countersign.money.Money;
import io.countersign.money.Rate;
import io.countersign.plans.Measure.OfDeals;
import io.countersign.plans.Release.Trigger;
import io.countersign.plans.Spif.Offer;
import io.countersign.yaml.Item;
import io.countersign.yaml.Section;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;

/** Reads one component: a commission, a bonus or a SPIF. */
final class ComponentReader {

  private enum EarnedWhen {
    WON,
    SIGNED
  }

  private enum Kind {
    COMMISSION,
    BONUS,
    SPIF
  }

  private final Plan.Head plan;
  private final Currency currency;
  private final Map<String, Measure> measures;
  private final Map<String, Quota> quotas;

  ComponentReader(
      Plan.Head plan, Currency currency, Map<String, Measure> measures, Map<String, Quota> quotas) {
    this.plan = plan;
    this.currency = currency;
    this.measures = measures;
    this.quotas = quotas;
  }

  Optional<PlanComponent> read(String id, Item item) {
    Section section = item.section();
    Optional<Kind> kind =
        section.required("kind", "commission, bonus or spif").flatMap(k -> k.word(Kind.class));
    PlanComponent.Head head =
        new PlanComponent.Head(
            id,
            section.optional("title").flatMap(Item::text).orElse(id),
            section.optional("clause").flatMap(Item::text).orElse(id),
            ConditionReader.read(section.optional("for"), Field.Subject.PERSON),
            section
                .optional("earned-when")
                .flatMap(e -> e.word(EarnedWhen.class))
                .map(when -> Release.on(when == EarnedWhen.SIGNED ? Trigger.SIGNED : Trigger.WON))
                .orElse(Release.AT_ONCE));
    if (kind.isEmpty()) {
      return Optional.empty();
    }
    PlanComponent component =
        switch (kind.get()) {
          case COMMISSION -> commission(head, section);
          case BONUS -> bonus(head, section);
          case SPIF -> spif(head, section);
        };
    section.done();
    return Optional.of(component);
  }

  private PlanComponent commission(PlanComponent.Head head, Section section) {
    Optional<Measure> measure = measure(section);
    RateTable rates = RateTableReader.read(section, measure.map(m -> ((OfDeals) m).counted()));
    boolean byQuota = rates.scale() == RateTable.Scale.ATTAINMENT;
    Optional<String> quota = quota(section, byQuota, "because its tiers are percentages of quota");
    boolean plainBounds = !byQuota && rates.tiers().stream().anyMatch(t -> t.to() != null);
    if (quota.isPresent() && plainBounds) {
      section.report(
          "quota",
          "a quota beside tiers with bounds in plain numbers",
          "bounds in per cent of the quota such as 50 %, or no quota");
    }
    String id = measure.map(Measure::id).orElse("?");
    return new Commission(
        head,
        Terms.NONE,
        id,
        new PlanComponent.Base(id, quota.orElse(null)),
        new Commission.InTable(),
        rates,
        Commission.Walk.RUNNING,
        null);
  }

  private PlanComponent bonus(PlanComponent.Head head, Section section) {
    Optional<Measure> measure = measure(section);
    Optional<String> quota = quota(section, true, "because a bonus is for reaching it");
    Rate atLeast =
        section
            .required("at-least", "the part of the quota to reach, such as 100 %")
            .flatMap(Item::positivePercent)
            .orElse(Rate.WHOLE);
    Money amount =
        section
            .required("amount", "what is paid, such as 500.00")
            .flatMap(this::money)
            .orElse(Money.zero(currency));
    if (head.release().waitsFor(Trigger.SIGNED)) {
      section.report(
          "earned-when",
          "'signed' on a bonus",
          "earned-when on commissions and SPIFs only; a bonus is for the period as a whole");
    }
    return new PlanComponent.Bonus(
        head,
        Terms.NONE,
        new PlanComponent.Base(measure.map(Measure::id).orElse("?"), quota.orElse(null)),
        new Target.Fixed(amount.amount()),
        atLeast,
        null,
        null);
  }

  private PlanComponent spif(PlanComponent.Head head, Section section) {
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
    Optional<Item> pay = section.oneOf(true, "per-deal", "per-unit", "rate");
    Optional<Offer> offer;
    if (section.has("per-deal")) {
      offer = pay.flatMap(Item::positive).map(Spif.PerDeal::new);
    } else if (section.has("per-unit")) {
      offer = pay.flatMap(Item::positive).map(Spif.PerUnit::new);
    } else {
      offer = pay.flatMap(Item::positivePercent).map(Spif.OfAmount::new);
    }
    return new Spif(
        head,
        Terms.NONE,
        during,
        where,
        offer.orElse(new Spif.PerDeal(BigDecimal.ZERO)),
        Spif.Limits.NONE);
  }

  private Optional<Measure> measure(Section section) {
    return section
        .required("measure", "the name of one of the plan's measures")
        .flatMap(
            item ->
                item.text()
                    .flatMap(
                        name ->
                            measures.containsKey(name)
                                ? Optional.of(measures.get(name))
                                : item.wrong("one of the measures " + measures.keySet())));
  }

  private Optional<String> quota(Section section, boolean needed, String reason) {
    Optional<Item> item =
        needed
            ? section.required("quota", "the name of one of the plan's quotas, " + reason)
            : section.optional("quota");
    return item.flatMap(
        i ->
            i.text()
                .flatMap(
                    name ->
                        quotas.containsKey(name)
                            ? Optional.of(name)
                            : i.wrong("one of the quotas " + quotas.keySet())));
  }

  private Optional<Money> money(Item item) {
    return item.positive()
        .flatMap(
            amount -> {
              try {
                return Optional.of(Money.exactly(currency, amount));
              } catch (ArithmeticException e) {
                return item.wrong(
                    "an amount of "
                        + currency.getCurrencyCode()
                        + ", which has "
                        + currency.getDefaultFractionDigits()
                        + " decimals");
              }
            });
  }
}
