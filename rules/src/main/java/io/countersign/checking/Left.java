package io.countersign.checking;

import io.countersign.plans.Condition;
import io.countersign.plans.Condition.Comparison;
import io.countersign.plans.Field;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a field may still be after some tests. */
sealed interface Left {

  /** Whether no value is left, not even none at all. */
  boolean isNothing();

  /** What is left for the field of a test that came out so; also put in its place. */
  static Left after(Condition test, boolean isTrue, Map<Field, Left> left) {
    Field field;
    Left narrowed;
    if (test instanceof Condition.OneOf oneOf) {
      field = oneOf.field();
      Words words = left.get(field) instanceof Words known ? known : Words.ANY;
      narrowed = isTrue ? words.among(oneOf.values()) : words.without(oneOf.values());
    } else if (test instanceof Condition.Compares compares) {
      field = compares.field();
      Limit limit = new Limit(compares.comparison(), compares.limit());
      narrowed = numbers(field, left).after(isTrue ? limit : limit.opposite(), isTrue);
    } else if (test instanceof Condition.Dated dated) {
      field = dated.field();
      Limit limit = Limit.of(dated);
      Limit day = (isTrue ? limit : limit.opposite()).ofDays();
      narrowed = numbers(field, left).after(day, isTrue);
    } else {
      throw new IllegalArgumentException("not a test: " + test.words());
    }
    left.put(field, narrowed);
    return narrowed;
  }

  private static Numbers numbers(Field field, Map<Field, Left> left) {
    return left.get(field) instanceof Numbers known ? known : Numbers.any(field);
  }

  /** A comparison with a number; days count from 1970. */
  record Limit(Comparison comparison, BigDecimal at) {

    static Limit of(Condition.Dated dated) {
      return new Limit(dated.comparison(), BigDecimal.valueOf(dated.limit().toEpochDay()));
    }

    Limit opposite() {
      return new Limit(
          switch (comparison) {
            case AT_LEAST -> Comparison.LESS_THAN;
            case MORE_THAN -> Comparison.AT_MOST;
            case AT_MOST -> Comparison.MORE_THAN;
            case LESS_THAN -> Comparison.AT_LEAST;
          },
          at);
    }

    /** The same limit of whole days: after the 3rd is from the 4th on. */
    Limit ofDays() {
      return switch (comparison) {
        case AT_LEAST, AT_MOST -> this;
        case MORE_THAN -> new Limit(Comparison.AT_LEAST, at.add(BigDecimal.ONE));
        case LESS_THAN -> new Limit(Comparison.AT_MOST, at.subtract(BigDecimal.ONE));
      };
    }
  }

  /**
   * A text.
   *
   * @param among the words it must be one of (null: any, or none)
   * @param not the words it must not be
   */
  record Words(@Nullable Set<String> among, Set<String> not) implements Left {
    static final Words ANY = new Words(null, Set.of());

    Words among(List<String> words) {
      Set<String> both = new TreeSet<>(words);
      if (among != null) {
        both.retainAll(among);
      }
      return new Words(both, not);
    }

    Words without(List<String> words) {
      Set<String> both = new TreeSet<>(not);
      both.addAll(words);
      return new Words(among, both);
    }

    @Override
    public boolean isNothing() {
      return among != null && not.containsAll(among);
    }
  }

  /**
   * A number between two others.
   *
   * @param above the lower end (null: any), met from {@code atLeast} or {@code moreThan} on
   * @param below the upper end (null: any)
   * @param maybeMissing whether there may be no number at all
   */
  record Numbers(@Nullable Limit above, @Nullable Limit below, boolean maybeMissing)
      implements Left {

    /** Of a deal some numbers are always known; another may be missing and meets no limit then. */
    static Numbers any(Field field) {
      boolean known =
          field.kind() == Field.Kind.DATE
              || field.equals(Field.AMOUNT)
              || field.equals(Field.UNITS);
      return new Numbers(null, null, !known);
    }

    Numbers after(Limit limit, boolean isThere) {
      boolean missing = maybeMissing && !isThere;
      boolean isLower =
          limit.comparison() == Comparison.AT_LEAST || limit.comparison() == Comparison.MORE_THAN;
      return isLower
          ? new Numbers(tighter(above, limit, 1), below, missing)
          : new Numbers(above, tighter(below, limit, -1), missing);
    }

    private static Limit tighter(@Nullable Limit known, Limit limit, int direction) {
      if (known == null) {
        return limit;
      }
      int order = limit.at().compareTo(known.at()) * direction;
      return order > 0 || (order == 0 && !isIncluded(limit)) ? limit : known;
    }

    private static boolean isIncluded(Limit limit) {
      return limit.comparison() == Comparison.AT_LEAST || limit.comparison() == Comparison.AT_MOST;
    }

    @Override
    public boolean isNothing() {
      if (maybeMissing || above == null || below == null) {
        return false;
      }
      int order = above.at().compareTo(below.at());
      return order > 0 || (order == 0 && !(isIncluded(above) && isIncluded(below)));
    }
  }
}
