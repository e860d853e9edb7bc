package io.countersign.clauses;

import io.countersign.money.Money;
import io.countersign.money.Rate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A place that a template wants filled: its name, its kind and, where the house has a usual answer,
 * that answer.
 *
 * @param usual what holds when nobody says otherwise
 * @param options the words to choose from, of a choice
 */
public record Variable(String name, Kind kind, Optional<Value> usual, List<String> options) {

  /** What may be put in a variable's place. */
  public enum Kind {
    TEXT("words on one line"),
    COUNT("a whole number such as 30"),
    PERCENT("a percentage such as 7.5 %"),
    DATE("a date such as 2026-03-12"),
    MONEY("an amount such as EUR 1250.00"),
    CHOICE("one of the words to choose from"),
    PARTY("a party with name, address and register");

    private final String example;

    Kind(String example) {
      this.example = example;
    }

    /** What a person should write, in words. */
    public String example() {
      return example;
    }

    /** The kind as a template spells it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    boolean isOrdered() {
      return this == COUNT || this == PERCENT || this == DATE || this == MONEY;
    }

    static Kind of(Value value) {
      if (value instanceof Value.Text) {
        return TEXT;
      }
      if (value instanceof Value.Count) {
        return COUNT;
      }
      if (value instanceof Value.Percent) {
        return PERCENT;
      }
      if (value instanceof Value.Day) {
        return DATE;
      }
      return value instanceof Value.Amount ? MONEY : PARTY;
    }

    /**
     * The value of this kind that the text spells; a party cannot be spelled on one line.
     *
     * @throws IllegalArgumentException when the text is not of this kind
     */
    private Value read(String text) {
      try {
        return switch (this) {
          case TEXT, CHOICE -> new Value.Text(text);
          case COUNT -> new Value.Count(Integer.parseInt(text));
          case PERCENT -> percent(text);
          case DATE -> new Value.Day(LocalDate.parse(text));
          case MONEY -> new Value.Amount(Money.of(text.substring(0, 3), text.substring(4)));
          case PARTY -> throw new IllegalArgumentException("not one line of text");
        };
      } catch (IllegalArgumentException
          | DateTimeParseException
          | ArithmeticException
          | IndexOutOfBoundsException e) {
        throw new IllegalArgumentException("'" + text + "' is not " + example, e);
      }
    }

    private static Value percent(String text) {
      if (!text.matches("\\d{1,4}(\\.\\d{1,6})? ?%")) {
        throw new IllegalArgumentException("not a percentage");
      }
      String number = text.substring(0, text.length() - 1).strip();
      return new Value.Percent(new Rate(new BigDecimal(number).movePointLeft(2)));
    }
  }

  public Variable {
    options = List.copyOf(options);
  }

  /** A variable without words to choose from. */
  public Variable(String name, Kind kind, Optional<Value> usual) {
    this(name, kind, usual, List.of());
  }

  /** What a person should write, in words. */
  public String example() {
    return kind == Kind.CHOICE ? "one of " + String.join(", ", options) : kind.example();
  }

  /**
   * The value that the text spells.
   *
   * @throws IllegalArgumentException when the text is not of the variable's kind
   */
  public Value read(String text) {
    if (kind == Kind.CHOICE && !options.contains(text)) {
      throw new IllegalArgumentException("'" + text + "' is not " + example());
    }
    return kind.read(text);
  }

  boolean fits(Value value) {
    return kind == Kind.CHOICE ? options.contains(value.inWords()) : Kind.of(value) == kind;
  }
}
