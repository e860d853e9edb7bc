package io.countersign.plans;

import io.countersign.calendar.Cadence;
import io.countersign.calendar.Period;
import io.countersign.yaml.Item;
import io.countersign.yaml.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads quotas: rows of targets by condition, or the sum of another quota over the team. */
final class QuotaReader {

  private final Cadence cadence;

  QuotaReader(Cadence cadence) {
    this.cadence = cadence;
  }

  Map<String, Quota> read(Optional<Item> item) {
    Map<String, Quota> quotas = new LinkedHashMap<>();
    Map<String, Item> sums = new LinkedHashMap<>();
    Map<String, Item> entries = item.map(i -> i.section().entries()).orElse(Map.of());
    entries.forEach(
        (id, value) -> {
          Section section = value.section();
          Optional<Item> kind = section.oneOf(true, "amounts", "sum-of-team");
          if (section.has("sum-of-team")) {
            quotas.put(id, new Quota.TeamSum(id, kind.flatMap(Item::text).orElse("?")));
            kind.ifPresent(k -> sums.put(id, k));
          } else {
            quotas.put(id, new Quota.Rows(id, kind.map(this::rows).orElse(List.of())));
          }
          section.done();
        });
    sums.forEach(
        (id, of) -> {
          if (quotas.get(id) instanceof Quota.TeamSum sum
              && !(quotas.get(sum.of()) instanceof Quota.Rows)) {
            of.wrong("the name of a quota with amounts, one of " + quotas.keySet());
          }
        });
    return quotas;
  }

  private List<Quota.Row> rows(Item list) {
    List<Quota.Row> rows = new ArrayList<>();
    for (Item item : list.list()) {
      Section section = item.section();
      ConditionReader reader = new ConditionReader(Field.Subject.PERSON);
      Condition who =
          section.optional("for").map(f -> reader.condition(f, 1)).orElse(Condition.ALWAYS);
      @Nullable Period period = section.optional("period").flatMap(this::period).orElse(null);
      section
          .required("amount", "the target, a number above zero")
          .flatMap(Item::positive)
          .ifPresent(
              amount ->
                  rows.add(
                      new Quota.Row(
                          who, reader.tests() + (period == null ? 0 : 1), period, amount)));
      section.done();
    }
    return rows;
  }

  private Optional<Period> period(Item item) {
    return item.text()
        .flatMap(
            text -> {
              try {
                Period period = Period.parse(text);
                if (period.cadence() == cadence) {
                  return Optional.of(period);
                }
              } catch (IllegalArgumentException e) {
                return item.wrong(example());
              }
              return item.wrong(example());
            });
  }

  private String example() {
    return "a " + Item.word(cadence) + " such as " + Period.of(cadence, 2017, 1);
  }
}
