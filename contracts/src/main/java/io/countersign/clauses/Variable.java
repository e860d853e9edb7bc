package io.countersign.clauses;

import io.countersign.money.Money;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/**
 * A place that a template wants filled: its name, its kind and, where the house has a usual answer,
 * that answer.
 *
 * @param usual what holds when nobody says otherwise
 */
public record Variable(String name, Kind kind, Optional<Value> usual) {

  /** What may be put in a variable's place. */
  public enum Kind {
    TEXT("words on one line"),
    COUNT("a whole number such as 30"),
    DATE("a date such as 2026-03-12"),
    MONEY("an amount such as EUR 1250.00"),
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

    boolean fits(Value value) {
      return of(value) == this;
    }

    static Kind of(Value value) {
      if (value instanceof Value.Text) {
        return TEXT;
      }
      if (value instanceof Value.Count) {
        return COUNT;
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
    public Value read(String text) {
      try {
        return switch (this) {
          case TEXT -> new Value.Text(text);
          case COUNT -> new Value.Count(Integer.parseInt(text));
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
  }
}
