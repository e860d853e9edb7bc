package io.countersign.clauses;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What must be true for a clause to be in: tests of variables against values of their kind, all of
 * which hold. It is data, never code; nothing in it is compiled.
 */
public record Condition(List<Test> tests) {

  /** How a variable stands to a value. */
  public enum Comparison {
    IS_NOT("is not"),
    IS_ONE_OF("is one of"),
    IS("is"),
    AT_LEAST("at least"),
    AT_MOST("at most"),
    MORE_THAN("more than"),
    LESS_THAN("less than");

    private final String words;

    Comparison(String words) {
      this.words = words;
    }

    /** The comparison as templates spell it. */
    public String words() {
      return words;
    }

    boolean isOrder() {
      return compareTo(IS) > 0;
    }
  }

  /**
   * One variable against what it is compared with.
   *
   * @param literals several only for {@code is one of}
   */
  public record Test(String variable, Comparison comparison, List<Value> literals) {

    public Test {
      literals = List.copyOf(literals);
    }

    boolean holds(Value value) {
      Value literal = literals.get(0);
      return switch (comparison) {
        case IS -> value.equals(literal);
        case IS_NOT -> !value.equals(literal);
        case IS_ONE_OF -> literals.contains(value);
        case AT_LEAST -> order(value, literal) >= 0;
        case AT_MOST -> order(value, literal) <= 0;
        case MORE_THAN -> order(value, literal) > 0;
        case LESS_THAN -> order(value, literal) < 0;
      };
    }

    private int order(Value value, Value literal) {
      if (value instanceof Value.Count one && literal instanceof Value.Count other) {
        return Integer.compare(one.number(), other.number());
      }
      if (value instanceof Value.Day one && literal instanceof Value.Day other) {
        return one.date().compareTo(other.date());
      }
      if (value instanceof Value.Percent one && literal instanceof Value.Percent other) {
        return one.rate().compareTo(other.rate());
      }
      if (value instanceof Value.Amount one
          && literal instanceof Value.Amount other
          && one.money().currency().equals(other.money().currency())) {
        return Long.compare(one.money().minor(), other.money().minor());
      }
      throw new Undecided(variable, value, literal);
    }

    String words() {
      return variable
          + " "
          + comparison.words()
          + " "
          + literals.stream().map(Value::inWords).collect(Collectors.joining(", "));
    }
  }

  /** Two values that cannot be compared, such as amounts in two currencies. */
  static final class Undecided extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String variable;
    private final transient Value found;
    private final transient Value literal;

    Undecided(String variable, Value found, Value literal) {
      super(variable + " is " + found.inWords() + ", compared with " + literal.inWords());
      this.variable = variable;
      this.found = found;
      this.literal = literal;
    }

    ValuesRefused.Problem problem() {
      return new ValuesRefused.Problem(
          variable,
          found.inWords(),
          "a value that can be compared with " + literal.inWords() + ", as a clause asks");
    }
  }

  public Condition {
    tests = List.copyOf(tests);
  }

  boolean holds(Map<String, Value> values) {
    return tests.stream()
        .allMatch(
            test -> {
              Value value = values.get(test.variable());
              return value != null && test.holds(value);
            });
  }

  /** The condition as templates spell it. */
  public String words() {
    return tests.stream().map(Test::words).collect(Collectors.joining(" and "));
  }
}
