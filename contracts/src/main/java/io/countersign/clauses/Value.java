package io.countersign.clauses;

import io.countersign.money.Money;
import io.countersign.money.Rate;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;

/**
 * What a place in a template is filled with. A value is words on paper and nothing else: whatever
 * it contains, it is never read as template text.
 */
public sealed interface Value
    permits Value.Text, Value.Count, Value.Percent, Value.Day, Value.Amount, Party {

  /** The value as it stands in a sentence, in English. */
  String inWords();

  /** Words on one line. */
  record Text(String text) implements Value {

    /**
     * @throws IllegalArgumentException when the text is blank, has a line break or an invisible
     *     character
     */
    public Text {
      OneLine.require("a text", text);
    }

    @Override
    public String inWords() {
      return text;
    }
  }

  /** A whole number such as a count of days; from 0 to 999,999. */
  record Count(int number) implements Value {

    /**
     * @throws IllegalArgumentException when the number is outside its range
     */
    public Count {
      if (number < 0 || number > 999_999) {
        throw new IllegalArgumentException("a number is from 0 to 999999, found " + number);
      }
    }

    @Override
    public String inWords() {
      return Integer.toString(number);
    }
  }

  /** A part of something, written as {@code 7.5 %}. */
  record Percent(Rate rate) implements Value {
    @Override
    public String inWords() {
      return rate.inPercent();
    }
  }

  /** A date, written as {@code 12 March 2026}. */
  record Day(LocalDate date) implements Value {
    @Override
    public String inWords() {
      String month = date.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
      return date.getDayOfMonth() + " " + month + " " + date.getYear();
    }
  }

  /** An amount of money, written as {@code EUR 1,234.50}. */
  record Amount(Money money) implements Value {
    @Override
    public String inWords() {
      return money.currency().getCurrencyCode() + " " + figures();
    }

    /** The amount without its currency, as a column of figures shows it. */
    public String figures() {
      String plain = money.amount().abs().toPlainString();
      int point = plain.indexOf('.') < 0 ? plain.length() : plain.indexOf('.');
      StringBuilder grouped = new StringBuilder(plain);
      for (int at = point - 3; at > 0; at -= 3) {
        grouped.insert(at, ',');
      }
      return money.isNegative() ? "-" + grouped : grouped.toString();
    }
  }
}
