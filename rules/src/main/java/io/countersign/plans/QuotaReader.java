package io.countersign.plans;

import io.countersign.calendar.DateRange;
import io.countersign.calendar.Period;
import io.countersign.yaml.Item;
import io.countersign.yaml.Section;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads quotas: rows of targets by condition, or the sum of another quota over the team. */
final class QuotaReader {

  private final Plan.Head plan;

  /** Whether all amounts of the quota that is read are percentages so far. */
  private boolean onlyPercent = true;

  QuotaReader(Plan.Head plan) {
    this.plan = plan;
  }

  Map<String, Quota> read(Map<String, Item> entries) {
    Map<String, Quota> quotas = new LinkedHashMap<>();
    Map<String, Item> sums = new LinkedHashMap<>();
    entries.forEach((id, value) -> quotas.put(id, quota(id, value.section(), sums)));
    sums.forEach(
        (id, of) -> {
          if (quotas.get(id) instanceof Quota.TeamSum sum
              && !(quotas.get(sum.of()) instanceof Quota.Rows)) {
            of.wrong("the name of a quota with amounts, one of " + withRows(quotas));
          }
        });
    return quotas;
  }

  private Quota quota(String id, Section section, Map<String, Item> sums) {
    Optional<Item> kind = section.oneOf(true, "amounts", "sum-of-team");
    Optional<Item> also = section.optional("also");
    onlyPercent = true;
    RampReader ramps = new RampReader(section, plan);
    Quota quota;
    if (section.has("sum-of-team") && !section.has("amounts")) {
      section.without("it beside 'amounts' only", "also", "ramp", "prorate", "share-places");
      kind.ifPresent(k -> sums.put(id, k));
      quota = new Quota.TeamSum(id, kind.flatMap(Item::text).orElse(Names.UNKNOWN));
    } else {
      quota =
          new Quota.Rows(
              id,
              kind.map(list -> rows(list, false)).orElse(List.of()),
              also.map(list -> rows(list, true)).orElse(List.of()),
              onlyPercent,
              ramps.ramp(),
              ramps.prorate());
    }
    section.done();
    return quota;
  }

  private static List<String> withRows(Map<String, Quota> quotas) {
    return quotas.values().stream().filter(Quota.Rows.class::isInstance).map(Quota::id).toList();
  }

  /** For whom and when a row is; the rows of one quota differ in it. */
  private record Aim(Condition who, Quota.When when) {}

  private List<Quota.Row> rows(Item list, boolean added) {
    List<Quota.Row> rows = new ArrayList<>();
    Set<Aim> aims = new HashSet<>();
    List<Item> items = list.list();
    for (Item item : items) {
      int before = item.problems().count();
      Section section = item.section();
      Optional<Quota.Row> row = row(section, added);
      section.done();
      row.ifPresent(rows::add);
      boolean known = row.filter(r -> !aims.add(new Aim(r.who(), r.when()))).isPresent();
      if (known && !added && item.problems().count() == before) {
        section.report(
            "the people and period of an earlier row once more",
            "rows that differ in 'for', in 'period' or in 'during'");
      }
    }
    if (items.isEmpty() && list.isList()) {
      list.wrong("at least one row, such as { amount: 80000 }");
    }
    return rows;
  }

  private Optional<Quota.Row> row(Section section, boolean added) {
    ConditionReader reader = new ConditionReader(Fields.of(Field.Subject.PERSON));
    Condition who =
        section.optional("for").map(f -> reader.condition(f, 1)).orElse(Condition.ALWAYS);
    section.oneOf(false, "period", "during");
    @Nullable Period period = section.optional("period").flatMap(this::period).orElse(null);
    @Nullable DateRange during = section.optional("during").flatMap(HeadReader::dates).orElse(null);
    onlyPercent &= section.optional("amount").filter(Item::isPercent).isPresent();
    Optional<BigDecimal> amount =
        added
            ? section
                .required("amount", "what is added, below zero where it is taken off")
                .flatMap(QuotaReader::notZero)
            : section
                .required("amount", "the target, a number above zero")
                .flatMap(QuotaReader::positive);
    @Nullable String why = added ? section.optional("why").flatMap(Item::text).orElse(null) : null;
    int tests = reader.tests() + (period == null && during == null ? 0 : 1);
    return amount.map(a -> new Quota.Row(who, tests, new Quota.When(period, during), a, why));
  }

  /** A number, or a percentage as its fraction. */
  private static Optional<BigDecimal> positive(Item item) {
    return item.isPercent() ? item.positivePercent().map(rate -> rate.fraction()) : item.positive();
  }

  private static Optional<BigDecimal> notZero(Item item) {
    return item.number()
        .flatMap(n -> n.signum() == 0 ? item.wrong("a number other than zero") : Optional.of(n));
  }

  private Optional<Period> period(Item item) {
    Optional<Period> named = item.text().flatMap(text -> named(item, text));
    return named.flatMap(
        period ->
            period.days().overlaps(plan.effective())
                ? named
                : item.wrong("a period that shares a day with the plan, " + plan.effective()));
  }

  private Optional<Period> named(Item item, String text) {
    Optional<Period> found = plan.ways().calendar().labelled(text);
    return found.isPresent()
        ? found
        : item.wrong("the name of a period, such as " + plan.periodOf(plan.effective().from()));
  }
}
