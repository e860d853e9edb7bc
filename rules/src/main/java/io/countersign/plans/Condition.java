package io.countersign.plans;

import io.countersign.money.Rate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What must be true of a deal, a person or a standing: a small tree of tests over an allow-list of
 * fields. It is data, never code; nothing in it is compiled.
 */
public sealed interface Condition {

  /** True of everything. */
  Condition ALWAYS = new All(List.of());

  /** What a condition is asked about. */
  interface Facts {
    /** The value of a text field, or null when the subject has none. */
    @Nullable String text(Field field);

    /** The value of a number field, exact, or null when the subject has none. */
    @Nullable BigDecimal number(Field field);

    /** The value of a date field. */
    LocalDate date(Field field);
  }

  boolean holds(Facts facts);

  /** The condition as a phrase for people. */
  String words();

  /** Every part is true; of no parts: always. */
  record All(List<Condition> parts) implements Condition {
    @Override
    public boolean holds(Facts facts) {
      return parts.stream().allMatch(part -> part.holds(facts));
    }

    @Override
    public String words() {
      return parts.isEmpty()
          ? "always"
          : parts.stream().map(Condition::words).collect(Collectors.joining(" and "));
    }
  }

  /** At least one part is true. */
  record Any(List<Condition> parts) implements Condition {
    @Override
    public boolean holds(Facts facts) {
      return parts.stream().anyMatch(part -> part.holds(facts));
    }

    @Override
    public String words() {
      return parts.stream().map(Condition::words).collect(Collectors.joining(" or ", "(", ")"));
    }
  }

  /** The part is not true. */
  record Not(Condition part) implements Condition {
    @Override
    public boolean holds(Facts facts) {
      return !part.holds(facts);
    }

    @Override
    public String words() {
      return "not (" + part.words() + ")";
    }
  }

  /** The text is one of these. Upper and lower case differ. */
  record OneOf(Field field, List<String> values) implements Condition {
    @Override
    public boolean holds(Facts facts) {
      String value = facts.text(field);
      return value != null && values.contains(value);
    }

    @Override
    public String words() {
      return field.name()
          + (values.size() == 1 ? " is " : " is one of ")
          + String.join(", ", values);
    }
  }

  /** The number stands so to a limit; one that is missing does not. */
  record Compares(Field field, Comparison comparison, BigDecimal limit) implements Condition {
    @Override
    public boolean holds(Facts facts) {
      BigDecimal value = facts.number(field);
      return value != null && comparison.holds(value.compareTo(limit));
    }

    @Override
    public String words() {
      String told = field.isFraction() ? new Rate(limit).inPercent() : limit.toPlainString();
      return field.name() + " " + comparison.words() + " " + told;
    }
  }

  /** The day stands so to a limit. */
  record Dated(Field field, Comparison comparison, LocalDate limit) implements Condition {
    @Override
    public boolean holds(Facts facts) {
      return comparison.holds(facts.date(field).compareTo(limit));
    }

    @Override
    public String words() {
      return field.name() + " " + comparison.words() + " " + limit;
    }
  }

  /** How two ordered values stand to each other. */
  enum Comparison {
    AT_LEAST("at least"),
    MORE_THAN("more than"),
    AT_MOST("at most"),
    LESS_THAN("less than");

    private final String words;

    Comparison(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }

    boolean holds(int order) {
      return switch (this) {
        case AT_LEAST -> order >= 0;
        case MORE_THAN -> order > 0;
        case AT_MOST -> order <= 0;
        case LESS_THAN -> order < 0;
      };
    }
  }
}
