package io.countersign.plans;

import io.countersign.plans.Condition.Comparison;
import io.countersign.yaml.Item;
import io.countersign.yaml.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a condition: a mapping of fields to values, all of which must hold, in which {@code all},
 * {@code any} (lists of conditions) and {@code not} (a condition) nest.
 */
public final class ConditionReader {

  private static final int MAX_DEPTH = 8;
  private static final int MAX_TESTS = 200;

  private final Field.Subject subject;
  private int tests;

  ConditionReader(Field.Subject subject) {
    this.subject = subject;
  }

  /** The condition, or always where none is given. */
  public static Condition read(Optional<Item> item, Field.Subject subject) {
    return item.map(i -> new ConditionReader(subject).condition(i, 1)).orElse(Condition.ALWAYS);
  }

  Condition condition(Item item, int depth) {
    if (depth > MAX_DEPTH) {
      item.wrong("conditions nested at most " + MAX_DEPTH + " deep");
      return Condition.ALWAYS;
    }
    List<Condition> parts = new ArrayList<>();
    Map<String, Item> entries = item.section().entries();
    for (Map.Entry<String, Item> entry : entries.entrySet()) {
      Item value = entry.getValue();
      switch (entry.getKey()) {
        case "all" -> parts.add(new Condition.All(each(value, depth)));
        case "any" -> parts.add(new Condition.Any(each(value, depth)));
        case "not" -> parts.add(new Condition.Not(condition(value, depth + 1)));
        default -> test(entry.getKey(), value).ifPresent(parts::add);
      }
    }
    if (entries.isEmpty()) {
      item.wrong("at least one test on " + Field.names(subject));
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
    if (parts.isEmpty()) {
      list.wrong("a list of at least one condition");
    }
    return parts;
  }

  private Optional<Condition> test(String name, Item value) {
    if (++tests == MAX_TESTS + 1) {
      return value.wrong("at most " + MAX_TESTS + " tests in one condition");
    }
    Optional<Field> field = Field.named(name, subject);
    if (field.isEmpty()) {
      return value.wrong(
          "a field that a condition may look at here ("
              + Field.names(subject)
              + "), or all, any, not; '"
              + name
              + "' is none");
    }
    return switch (field.get().kind()) {
      case TEXT -> Optional.of(texts(field.get(), value));
      case NUMBER, DATE -> limits(field.get(), value);
    };
  }

  private static Condition texts(Field field, Item value) {
    List<String> values = new ArrayList<>();
    if (value.isList()) {
      value.list().forEach(v -> v.text().ifPresent(values::add));
    } else {
      value.text().ifPresent(values::add);
    }
    return new Condition.OneOf(field, List.copyOf(values));
  }

  private static Optional<Condition> limits(Field field, Item value) {
    if (value.isScalar()) {
      return value.wrong(
          "a comparison such as { at-least: … }, { more-than: … }, { at-most: … } or { less-than:"
              + " … }");
    }
    List<Condition> limits = new ArrayList<>();
    Section section = value.section();
    for (Comparison comparison : Comparison.values()) {
      section
          .optional(Item.word(comparison))
          .ifPresent(
              limit -> {
                if (field.kind() == Field.Kind.NUMBER) {
                  limit
                      .number()
                      .ifPresent(n -> limits.add(new Condition.Compares(field, comparison, n)));
                } else {
                  limit
                      .date()
                      .ifPresent(d -> limits.add(new Condition.Dated(field, comparison, d)));
                }
              });
    }
    section.done();
    return Optional.of(limits.size() == 1 ? limits.get(0) : new Condition.All(limits));
  }
}
