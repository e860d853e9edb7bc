package io.countersign.plans;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Something that a plan's condition may look at. The list is closed: a condition on anything else
 * is refused when the plan is read. Words of the source itself are reached as {@code deal.NAME}, a
 * measure by its name and its attainment as {@code attainment.NAME}.
 */
public record Field(String name, Subject subject, Kind kind) {

  /** What a field belongs to: a deal, a person, or what a person's measures stand at. */
  public enum Subject {
    DEAL,
    PERSON,
    STANDING
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

  /** What the line costs, in the plan's currency. */
  public static final Field COST = new Field("cost", Subject.DEAL, Kind.NUMBER);

  /** Amount less cost of the line. */
  public static final Field MARGIN = new Field("margin", Subject.DEAL, Kind.NUMBER);

  /** Margin / amount of the line. */
  public static final Field MARGIN_RATE = new Field("margin-rate", Subject.DEAL, Kind.NUMBER);

  /** Margin / cost of the line. */
  public static final Field MARKUP = new Field("markup", Subject.DEAL, Kind.NUMBER);

  /** Amount / units of the line. */
  public static final Field PRICE = new Field("price", Subject.DEAL, Kind.NUMBER);

  public static final Field CURRENCY = new Field("currency", Subject.DEAL, Kind.TEXT);
  public static final Field WON_ON = new Field("won-on", Subject.DEAL, Kind.DATE);
  public static final Field PARTICIPANT = new Field("participant", Subject.PERSON, Kind.TEXT);
  public static final Field POSITION = new Field("position", Subject.PERSON, Kind.TEXT);
  public static final Field REGION = new Field("region", Subject.PERSON, Kind.TEXT);
  public static final Field LEVEL = new Field("level", Subject.PERSON, Kind.TEXT);

  /** The start of the names under which the source's own words are reached. */
  public static final String ATTRIBUTE = "deal.";

  /** The start of the names under which attainments are reached. */
  public static final String ATTAINMENT = "attainment.";

  static final List<Field> FIXED =
      List.of(
          PRODUCT,
          ACCOUNT,
          AMOUNT,
          UNITS,
          COST,
          MARGIN,
          MARGIN_RATE,
          MARKUP,
          PRICE,
          CURRENCY,
          WON_ON,
          PARTICIPANT,
          POSITION,
          REGION,
          LEVEL);

  private static final Set<Field> FRACTIONS = Set.of(MARGIN_RATE, MARKUP);

  /** The source's own word of that name, as a text. */
  static Optional<Field> attribute(String name) {
    return name.startsWith(ATTRIBUTE) && name.length() > ATTRIBUTE.length()
        ? Optional.of(new Field(name, Subject.DEAL, Kind.TEXT))
        : Optional.empty();
  }

  /** The total of a measure. */
  public static Field total(String measure) {
    return new Field(measure, Subject.STANDING, Kind.NUMBER);
  }

  /** The total of a measure divided by its quota. */
  public static Field attainment(String measure) {
    return new Field(ATTAINMENT + measure, Subject.STANDING, Kind.NUMBER);
  }

  /** The same field, read as a number. */
  Field asNumber() {
    return new Field(name, subject, Kind.NUMBER);
  }

  public boolean isAttribute() {
    return subject == Subject.DEAL && name.startsWith(ATTRIBUTE);
  }

  public boolean isAttainment() {
    return subject == Subject.STANDING && name.startsWith(ATTAINMENT);
  }

  /** The measure that a field of a standing is about. */
  public String measure() {
    return isAttainment() ? name.substring(ATTAINMENT.length()) : name;
  }

  /** Whether its values are fractions, which people write as percentages. */
  public boolean isFraction() {
    return isAttainment() || FRACTIONS.contains(this);
  }
}
