package io.countersign.calculation;

import io.countersign.deals.DealLine;
import io.countersign.plans.Commission;
import io.countersign.plans.Condition;
import io.countersign.plans.Field;
import io.countersign.plans.Measure;
import io.countersign.plans.Plan;
import io.countersign.plans.PlanComponent;
import io.countersign.plans.Spif;
import io.countersign.plans.WeightTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The decision classes of a plan: lines that agree on every value the plan looks at, and stand on
 * the same side of every limit it names, are one class. The rules are asked once for each.
 */
final class DealClasses {

  private static final Comparator<Field> BY_NAME =
      Comparator.comparing(Field::name).thenComparing(Field::kind);

  private final Lens[] lenses;
  private final DealQuestion question;
  private final Map<Object, DealDecision[]> decisions = new HashMap<>();

  DealClasses(Plan plan) {
    Map<Field, Set<String>> words = new TreeMap<>(BY_NAME);
    Map<Field, Set<BigDecimal>> limits = new TreeMap<>(BY_NAME);
    for (Measure measure : plan.measures().values()) {
      if (measure instanceof Measure.OfDeals ofDeals) {
        look(ofDeals.where(), words, limits);
        ofDeals.credits().forEach(rule -> look(rule.where(), words, limits));
      }
    }
    for (WeightTable table : plan.weights().values()) {
      words.computeIfAbsent(table.by(), f -> new TreeSet<>()).addAll(table.weights().keySet());
    }
    for (PlanComponent component : plan.components()) {
      if (component instanceof Commission commission
          && commission.price() instanceof Commission.Rows rows) {
        rows.rows().forEach(row -> look(row.where(), words, limits));
      } else if (component instanceof Spif spif) {
        look(spif.where(), words, limits);
        Set<BigDecimal> days = limits.computeIfAbsent(Field.WON_ON, f -> new TreeSet<>());
        days.add(BigDecimal.valueOf(spif.during().from().toEpochDay()));
        if (spif.during().until() != null) {
          days.add(BigDecimal.valueOf(spif.during().until().toEpochDay()));
        }
      }
    }
    List<Lens> all = new ArrayList<>();
    words.forEach((field, values) -> all.add(Lens.Words.of(field, values)));
    limits.forEach((field, values) -> all.add(limits(field, values)));
    lenses = all.toArray(new Lens[0]);
    question = new DealQuestion(plan, List.copyOf(words.keySet()));
  }

  /** What the rules say of each line of a sale; the same for every line of one class. */
  DealDecision[] decisions(Sold sold) {
    List<DealLine> lines = sold.lines();
    DealDecision[] first = decision(new LineFacts(sold, lines.get(0)));
    if (lines.size() == 1) {
      return first;
    }
    DealDecision[] all = Arrays.copyOf(first, lines.size());
    for (int i = 1; i < all.length; i++) {
      all[i] = decision(new LineFacts(sold, lines.get(i)))[0];
    }
    return all;
  }

  /** The one decision on a line, in an array that all sales of this one line share. */
  private DealDecision[] decision(LineFacts line) {
    Object key = key(line);
    DealDecision[] known = decisions.get(key);
    if (known == null) {
      known = new DealDecision[] {ask(line)};
      decisions.put(key, known);
    }
    return known;
  }

  /** What the rules say of a line, asked anew. */
  DealDecision ask(LineFacts line) {
    return question.ask(line);
  }

  @SuppressWarnings("EnumOrdinal") // a part of a key that lives as long as this object
  private Object key(LineFacts line) {
    long key = 2L * line.sold().telling().event().ordinal() + (line.shared() ? 1L : 0L);
    @Nullable List<Integer> wide = null;
    for (Lens lens : lenses) {
      int seen = lens.see(line);
      if (wide == null) {
        if (key < Long.MAX_VALUE / lens.size() - 8) {
          key = key * lens.size() + seen;
          continue;
        }
        wide = new ArrayList<>();
      }
      wide.add(seen);
    }
    return wide == null ? (Object) key : List.of(key, wide);
  }

  private static Lens limits(Field field, Set<BigDecimal> values) {
    return field.kind() == Field.Kind.DATE
        ? new Lens.Days(values.stream().mapToLong(BigDecimal::longValueExact).toArray())
        : new Lens.Limits(field, List.copyOf(values));
  }

  private static void look(
      Condition condition, Map<Field, Set<String>> words, Map<Field, Set<BigDecimal>> limits) {
    if (condition instanceof Condition.All all) {
      all.parts().forEach(part -> look(part, words, limits));
    } else if (condition instanceof Condition.Any any) {
      any.parts().forEach(part -> look(part, words, limits));
    } else if (condition instanceof Condition.Not not) {
      look(not.part(), words, limits);
    } else if (condition instanceof Condition.OneOf oneOf) {
      words.computeIfAbsent(oneOf.field(), f -> new TreeSet<>()).addAll(oneOf.values());
    } else if (condition instanceof Condition.Compares compares) {
      limits.computeIfAbsent(compares.field(), f -> new TreeSet<>()).add(compares.limit());
    } else if (condition instanceof Condition.Dated dated) {
      limits
          .computeIfAbsent(dated.field(), f -> new TreeSet<>())
          .add(BigDecimal.valueOf(dated.limit().toEpochDay()));
    }
  }
}
