package io.countersign.plans;

import java.util.Optional;

/**
 * Something that a plan's condition may look at. The list is closed: a condition on anything else
 * is refused when the plan is read. Words of the source itself are reached as {@code deal.NAME}.
 */
public record Field(String name, Subject subject, Kind kind) {

  /** Whether a field belongs to a deal or to a person. */
  public enum Subject {
    DEAL,
    PERSON
  }

  /** What a field's values are. */
  public enum Kind {
    TEXT,
    NUMBER,
    DATE
  }

  public static final Field PRODUCT = new Field("product", Subject.DEAL, Kind.TEXT);
  public static final Field ACCOUNT = new Field("account", Subject.DEAL, Kind.TEXT);
  public static final Field AMOUNT = new Field("amount", Subject.DEAL, Kind.NUMBER);
  public static final Field UNITS = new Field("units", Subject.DEAL, Kind.NUMBER);
  public static final Field CURRENCY = new Field("currency", Subject.DEAL, Kind.TEXT);
  public static final Field WON_ON = new Field("won-on", Subject.DEAL, Kind.DATE);
  public static final Field PARTICIPANT = new Field("participant", Subject.PERSON, Kind.TEXT);
  public static final Field POSITION = new Field("position", Subject.PERSON, Kind.TEXT);
  public static final Field REGION = new Field("region", Subject.PERSON, Kind.TEXT);
  public static final Field LEVEL = new Field("level", Subject.PERSON, Kind.TEXT);

  /** The start of the names under which the source's own words are reached. */
  public static final String ATTRIBUTE = "deal.";

  /** The field of that name for that subject, if a condition may look at it. */
  public static Optional<Field> named(String name, Subject subject) {
    for (Field field : FIXED) {
      if (field.name.equals(name) && field.subject == subject) {
        return Optional.of(field);
      }
    }
    if (subject == Subject.DEAL
        && name.startsWith(ATTRIBUTE)
        && name.length() > ATTRIBUTE.length()) {
      return Optional.of(new Field(name, Subject.DEAL, Kind.TEXT));
    }
    return Optional.empty();
  }

  /** The names that a condition on the subject may use, for people. */
  public static String names(Subject subject) {
    StringBuilder names = new StringBuilder();
    for (Field field : FIXED) {
      if (field.subject == subject) {
        names.append(names.isEmpty() ? "" : ", ").append(field.name);
      }
    }
    return subject == Subject.DEAL ? names + ", deal.NAME" : names.toString();
  }

  private static final java.util.List<Field> FIXED =
      java.util.List.of(
          PRODUCT, ACCOUNT, AMOUNT, UNITS, CURRENCY, WON_ON, PARTICIPANT, POSITION, REGION, LEVEL);
}
