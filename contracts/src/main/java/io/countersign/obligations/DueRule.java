package io.countersign.obligations;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When an obligation is due. It is written as its {@code toString} says it. */
public sealed interface DueRule {

  /** The most days that a rule may count. */
  int MOST_DAYS = 3_650;

  /**
   * The due days up to a day, the first one first; none while the day that they are counted from is
   * not known.
   */
  List<LocalDate> days(Anchors anchors, LocalDate until);

  /** From which day of a contract days are counted. */
  enum From {
    SIGNATURE,
    START,
    END;

    /** The day in a sentence. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How often something is due. */
  enum Every {
    MONTH(1),
    QUARTER(3),
    YEAR(12);

    private final int months;

    Every(int months) {
      this.months = months;
    }

    /** The time in a sentence. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** On one day: {@code on 2026-03-31}. */
  record On(LocalDate day) implements DueRule {
    @Override
    public List<LocalDate> days(Anchors anchors, LocalDate until) {
      return within(List.of(day), until);
    }

    @Override
    public String toString() {
      return "on " + day;
    }
  }

  /** Some days after a day of the contract: {@code 30 days after signature}. */
  record After(int days, From from) implements DueRule {

    /**
     * @throws IllegalArgumentException when the days are not from 0 to 3,650
     */
    public After {
      requireDays(days);
    }

    @Override
    public List<LocalDate> days(Anchors anchors, LocalDate until) {
      List<LocalDate> counted =
          switch (from) {
            case SIGNATURE -> List.of(anchors.signed());
            case START -> List.of(anchors.start());
            case END -> anchors.end().stream().toList();
          };
      return within(counted.stream().map(day -> day.plusDays(days)).toList(), until);
    }

    @Override
    public String toString() {
      return days + " days after " + from.word();
    }
  }

  /**
   * Some days before the last day of the contract, and again before that of each renewal: {@code 60
   * days before end}.
   */
  record BeforeEnd(int days) implements DueRule {

    /**
     * @throws IllegalArgumentException when the days are not from 0 to 3,650
     */
    public BeforeEnd {
      requireDays(days);
    }

    @Override
    public List<LocalDate> days(Anchors anchors, LocalDate until) {
      return within(anchors.lastDays().stream().map(day -> day.minusDays(days)).toList(), until);
    }

    @Override
    public String toString() {
      return days + " days before end";
    }
  }

  /**
   * Some days after each month, quarter or year of the contract, counted from its first day, until
   * its end: {@code 10 days after each quarter}. What is left before the end counts as a whole one.
   */
  record Each(int days, Every every) implements DueRule {

    /**
     * @throws IllegalArgumentException when the days are not from 0 to 3,650
     */
    public Each {
      requireDays(days);
    }

    @Override
    public List<LocalDate> days(Anchors anchors, LocalDate until) {
      LocalDate last = anchors.end().orElse(until);
      List<LocalDate> due = new ArrayList<>();
      LocalDate over = anchors.start().minusDays(1);
      for (int k = 1; over.isBefore(last) && !over.plusDays(days).isAfter(until); k++) {
        LocalDate next = anchors.start().plusMonths((long) k * every.months).minusDays(1);
        boolean cut = anchors.end().isPresent() && next.isAfter(last);
        over = cut ? last : next;
        due.add(over.plusDays(days));
      }
      return within(due, until);
    }

    @Override
    public String toString() {
      return days + " days after each " + every.word();
    }
  }

  /**
   * The rule that a text spells.
   *
   * @throws IllegalArgumentException when it spells none
   */
  static DueRule parse(String text) {
    Matcher counted =
        Pattern.compile("(\\d{1,4}) days (after each|after|before) ([a-z]+)").matcher(text);
    try {
      if (text.startsWith("on ")) {
        return new On(LocalDate.parse(text.substring(3)));
      }
      if (counted.matches()) {
        int days = Integer.parseInt(counted.group(1));
        String word = counted.group(3).toUpperCase(Locale.ROOT);
        if (counted.group(2).equals("after each")) {
          return new Each(days, Every.valueOf(word));
        }
        if (counted.group(2).equals("after")) {
          return new After(days, From.valueOf(word));
        }
        if (word.equals("END")) {
          return new BeforeEnd(days);
        }
      }
    } catch (DateTimeParseException noDay) {
      throw new IllegalArgumentException("'" + text + "' names no day", noDay);
    }
    throw new IllegalArgumentException("'" + text + "' is no rule of a due day");
  }

  private static void requireDays(int days) {
    if (days < 0 || days > MOST_DAYS) {
      throw new IllegalArgumentException("days are 0 to " + MOST_DAYS + ", found " + days);
    }
  }

  private static List<LocalDate> within(List<LocalDate> days, LocalDate until) {
    return days.stream().filter(day -> !day.isAfter(until)).toList();
  }
}
