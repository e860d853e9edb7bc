package io.countersign.web.upkeep;

import io.countersign.money.Money;
import io.countersign.money.Rate;
import io.countersign.refusal.Refusal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/** What somebody typed into a form, read field by field, and what is wrong with it. */
final class Typed {

  private final Map<String, String> fields;
  private final Map<String, String> errors = new LinkedHashMap<>();
  private HttpStatus status = HttpStatus.UNPROCESSABLE_CONTENT;

  Typed(Map<String, String> fields) {
    this.fields = fields;
  }

  /**
   * The same, refused by the house: why, and what to do instead, at this field and for the whole.
   */
  Typed refused(String field, Refusal no) {
    String said = no.sentences();
    status = HttpStatus.CONFLICT;
    wrong("", said);
    wrong(field, said);
    return this;
  }

  /** With which a page that says what is wrong is answered. */
  HttpStatus status() {
    return status;
  }

  String text(String field) {
    return fields.getOrDefault(field, "").strip();
  }

  /** Words that have to be there. */
  String words(String field, int most) {
    String words = text(field);
    if (words.isEmpty() || words.length() > most) {
      wrong(field, "Write 1 to %,d characters, found %,d.".formatted(most, words.length()));
    }
    return words;
  }

  LocalDate day(String field) {
    try {
      return LocalDate.parse(text(field));
    } catch (DateTimeParseException none) {
      wrong(field, "A day such as 2026-03-12.");
      return LocalDate.EPOCH;
    }
  }

  /** A whole number from 0; nothing typed is 0. */
  int count(String field, int most) {
    String written = text(field);
    if (written.isEmpty()) {
      return 0;
    }
    if (!written.matches("\\d{1,6}") || Integer.parseInt(written) > most) {
      wrong(field, "A whole number from 0 to %,d.".formatted(most));
      return 0;
    }
    return Integer.parseInt(written);
  }

  /** A percentage from 0 to 100; nothing typed is 0. */
  Rate percent(String field) {
    String written = text(field).replaceFirst(" ?%$", "");
    if (!written.matches("(\\d{1,3}(\\.\\d{1,6})?)?")) {
      wrong(field, "A percentage such as 3.5, from 0 to 100.");
      return Rate.percent("0");
    }
    Rate rate = Rate.percent(written.isEmpty() ? "0" : written);
    if (rate.compareTo(Rate.WHOLE) > 0) {
      wrong(field, "A percentage such as 3.5, from 0 to 100.");
    }
    return rate;
  }

  /** An amount in the currency of another field; nothing typed is none. */
  Optional<Money> money(String field, String currency) {
    String written = text(field);
    if (written.isEmpty()) {
      return Optional.empty();
    }
    try {
      if (written.matches("\\d{1,12}(\\.\\d{1,4})?")) {
        return Optional.of(Money.of(text(currency), written));
      }
    } catch (IllegalArgumentException | ArithmeticException none) {
      // said below, like an amount that is not one
    }
    wrong(field, "An amount such as 12000.00, with the three letters of its currency.");
    return Optional.empty();
  }

  <E extends Enum<E>> E choice(String field, Class<E> kind, E otherwise) {
    for (E one : kind.getEnumConstants()) {
      if (one.name().equals(text(field))) {
        return one;
      }
    }
    wrong(field, "Choose one from the list.");
    return otherwise;
  }

  void wrong(String field, String what) {
    errors.putIfAbsent(field, what);
  }

  Map<String, String> errors() {
    return errors;
  }
}
