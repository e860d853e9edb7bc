package io.countersign.plans;

import io.countersign.calendar.Cadence;
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

  QuotaReader(Plan.Head plan) {
    this.plan = plan;
  }

  Map<String, Quota> read(Map<String, Item> entries) {
    Map<String, Quota> quotas = new LinkedHashMap<>();
    Map<String, Item> sums = new LinkedHashMap<>();
    entries.forEach(
        (id, value) -> {
          Section section = value.section();
          Optional<Item> kind = section.oneOf(true, "amounts", "sum-of-team");
          if (section.has("sum-of-team") && !section.has("amounts")) {
            quotas.put(id, new Quota.TeamSum(id, kind.flatMap(Item::text).orElse("?")));
            kind.ifPresent(k -> sums.put(id, k));
          } else {
            quotas.put(
                id,
                new Quota.Rows(
                    id,
                    kind.map(this::rows).orElse(List.of()),
                    List.of(),
                    null,
                    Quota.Prorate.NONE));
          }
          section.done();
        });
    sums.forEach(
        (id, of) -> {
          if (quotas.get(id) instanceof Quota.TeamSum sum
              && !(quotas.get(sum.of()) instanceof Quota.Rows)) {
            of.wrong("the name of a quota with amounts, one of " + withRows(quotas));
          }
        });
    return quotas;
  }

  private static List<String> withRows(Map<String, Quota> quotas) {
    return quotas.values().stream().filter(Quota.Rows.class::isInstance).map(Quota::id).toList();
  }

  /** For whom and when a row is; the rows of one quota differ in it. */
  private record Aim(Condition who, @Nullable Period period) {}

  private List<Quota.Row> rows(Item list) {
    List<Quota.Row> rows = new ArrayList<>();
    Set<Aim> aims = new HashSet<>();
    List<Item> items = list.list();
    for (Item item : items) {
      int before = item.problems().count();
      Section section = item.section();
      ConditionReader reader = new ConditionReader(Field.Subject.PERSON);
      Condition who =
          section.optional("for").map(f -> reader.condition(f, 1)).orElse(Condition.ALWAYS);
      @Nullable Period period = section.optional("period").flatMap(this::period).orElse(null);
      Optional<BigDecimal> amount =
          section.required("amount", "the target, a number above zero").flatMap(Item::positive);
      section.done();
      int tests = reader.tests() + (period == null ? 0 : 1);
      amount.ifPresent(a -> rows.add(new Quota.Row(who, tests, period, a)));
      if (!aims.add(new Aim(who, period)) && item.problems().count() == before) {
        section.report(
            "the people and period of an earlier row once more",
            "rows that differ in 'for' or in 'period'");
      }
    }
    if (items.isEmpty() && list.isList()) {
      list.wrong("at least one row, such as { amount: 80000 }");
    }
    return rows;
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
    Cadence cadence = plan.period();
    try {
      Period period = Period.parse(text);
      if (period.cadence() == cadence) {
        return Optional.of(period);
      }
    } catch (IllegalArgumentException e) {
      // reported below, like the name of a period of another length
    }
    return item.wrong("a " + Item.word(cadence) + " such as " + example());
  }

  private Period example() {
    return plan.period().periodOf(plan.effective().from());
  }
}
