package io.countersign.plans;

import io.countersign.plans.Condition.Comparison;
import io.countersign.yaml.Item;
import io.countersign.yaml.Section;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads a condition: a mapping of fields to values, all of which must hold, in which {@code all},
 * {@code any} (lists of conditions) and {@code not} (a condition) nest.
 */
public final class ConditionReader {

  private static final int MAX_DEPTH = 8;
  private static final int MAX_TESTS = 200;

  private final Fields fields;
  private int tests;

  ConditionReader(Fields fields) {
    this.fields = fields;
  }

  /** The condition, or always where none is given. */
  public static Condition read(Optional<Item> item, Field.Subject subject) {
    return read(item, Fields.of(subject));
  }

  static Condition read(Optional<Item> item, Fields fields) {
    return item.map(i -> new ConditionReader(fields).condition(i, 1)).orElse(Condition.ALWAYS);
  }

  Condition condition(Item item, int depth) {
    if (depth > MAX_DEPTH) {
      item.wrong("conditions nested at most " + MAX_DEPTH + " deep");
      return Condition.ALWAYS;
    }
    List<Condition> parts = new ArrayList<>();
    Section section = item.section();
    Map<String, Item> entries = section.entries();
    for (Map.Entry<String, Item> entry : entries.entrySet()) {
      Item value = entry.getValue();
      switch (entry.getKey()) {
        case "all" -> parts.add(new Condition.All(each(value, depth)));
        case "any" -> parts.add(new Condition.Any(each(value, depth)));
        case "not" -> parts.add(new Condition.Not(condition(value, depth + 1)));
        default -> test(section, entry.getKey(), value).ifPresent(parts::add);
      }
    }
    if (entries.isEmpty() && item.isMapping()) {
      item.wrong("at least one test on " + fields.names());
    }
    return parts.size() == 1 ? parts.get(0) : new Condition.All(parts);
  }

  /** How many tests were read. */
  int tests() {
    return tests;
  }

  private List<Condition> each(Item list, int depth) {
    List<Condition> parts = new ArrayList<>();
    list.list().forEach(part -> parts.add(condition(part, depth + 1)));
    if (parts.isEmpty() && list.isList()) {
      list.wrong("a list of at least one condition");
    }
    return parts;
  }

  private Optional<Condition> test(Section section, String name, Item value) {
    if (++tests == MAX_TESTS + 1) {
      return value.wrong("at most " + MAX_TESTS + " tests in one condition");
    }
    Optional<Field> field =
        fields.named(name).map(f -> f.isAttribute() && value.isMapping() ? f.asNumber() : f);
    if (field.isEmpty()) {
      section.reportUnknown(name, fields.names() + ", all, any, not");
      return Optional.empty();
    }
    return switch (field.get().kind()) {
      case TEXT -> Optional.of(texts(field.get(), value));
      case NUMBER, DATE -> limits(field.get(), value);
    };
  }

  private static Condition texts(Field field, Item value) {
    List<String> values = new ArrayList<>();
    if (value.isMapping()) {
      value.wrong("a word, or a list of words such as [ East, West ]");
    } else if (value.isList()) {
      List<Item> words = value.list();
      words.forEach(v -> v.text().ifPresent(values::add));
      if (words.isEmpty()) {
        value.wrong("at least one word; an empty list would be true of nothing");
      }
    } else {
      value.text().ifPresent(values::add);
    }
    return new Condition.OneOf(field, List.copyOf(values));
  }

  private Optional<Condition> limits(Field field, Item value) {
    if (!value.isMapping()) {
      return value.wrong(
          "a comparison such as { at-least: … }, { more-than: … }, { at-most: … } or { less-than:"
              + " … }");
    }
    Section section = value.section();
    Optional<Item> from = section.oneOf(false, "at-least", "more-than");
    Optional<Item> to = section.oneOf(false, "at-most", "less-than");
    section.done();
    if (from.isEmpty() && to.isEmpty()) {
      return value.wrong("at least one of at-least, more-than, at-most, less-than");
    }
    Comparison above = section.has("at-least") ? Comparison.AT_LEAST : Comparison.MORE_THAN;
    Comparison below = section.has("at-most") ? Comparison.AT_MOST : Comparison.LESS_THAN;
    Optional<Limit> low = from.flatMap(item -> limit(field, above, item));
    Optional<Limit> high = to.flatMap(item -> limit(field, below, item));
    if (low.isPresent() && high.isPresent() && !low.get().leavesRoomBelow(high.get())) {
      return value.wrong("limits between which something lies; nothing meets both");
    }
    List<Condition> tests = Stream.concat(low.stream(), high.stream()).map(Limit::test).toList();
    return Optional.of(tests.size() == 1 ? tests.get(0) : new Condition.All(tests));
  }

  /** One end of a range: the test for it, where it lies, and whether the end itself belongs. */
  private record Limit(Condition test, BigDecimal at, boolean included) {
    boolean leavesRoomBelow(Limit high) {
      int order = at.compareTo(high.at);
      return order < 0 || (order == 0 && included && high.included);
    }
  }

  private Optional<Limit> limit(Field field, Comparison comparison, Item item) {
    boolean included = comparison == Comparison.AT_LEAST || comparison == Comparison.AT_MOST;
    return field.kind() == Field.Kind.NUMBER
        ? (fields.isFraction(field) ? item.factor() : item.number())
            .map(n -> new Limit(new Condition.Compares(field, comparison, n), n, included))
        : item.date()
            .map(
                day ->
                    new Limit(
                        new Condition.Dated(field, comparison, day),
                        BigDecimal.valueOf(day.toEpochDay()),
                        included));
  }
}
