package io.countersign.yaml;

import io.countersign.money.Rate;
import io.countersign.yaml.Problems.Finding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * One value of a document and its place. A value that cannot be read is reported and read as empty,
 * so that reading goes on and all problems come out together.
 */
public record Item(Node node, String path, Problems problems) {

  private static final int LONGEST_TEXT = 500;
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,12})?");
  private static final Pattern COUNT = Pattern.compile("[1-9]\\d{0,5}|1000000");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  /** A blank that a text program puts before the sign is as good as any other. */
  private static final Pattern PERCENT =
      Pattern.compile("-?\\d{1,9}(\\.\\d{1,12})?[ \\u00a0\\u202f]?%");

  /** The value as text, without surrounding blanks. */
  public Optional<String> text() {
    return text("a text");
  }

  private Optional<String> text(String expected) {
    if (isNothing() || !(node instanceof ScalarNode scalar)) {
      return wrong(expected);
    }
    String text = scalar.getValue().strip();
    return isPlain(text)
        ? Optional.of(text)
        : wrong("a text of at most " + LONGEST_TEXT + " characters, none of them invisible");
  }

  private Optional<String> text(Pattern pattern, String expected) {
    return text(expected)
        .flatMap(text -> pattern.matcher(text).matches() ? Optional.of(text) : wrong(expected));
  }

  /** Whether text holds only what people can see, so that what they sign is what is read. */
  static boolean isPlain(String text) {
    return text.length() <= LONGEST_TEXT && text.codePoints().allMatch(Item::isVisible);
  }

  /** Line ends and the joiners that some scripts need count as visible. */
  private static boolean isVisible(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL -> character == '\n';
      case Character.FORMAT -> character == 0x200C || character == 0x200D;
      case Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
      default -> true;
    };
  }

  private boolean isNothing() {
    return node instanceof ScalarNode scalar
        && (scalar.getValue().isBlank() || scalar.getTag().equals(Tag.NULL));
  }

  /** An exact decimal such as 80000 or 0.75. */
  public Optional<BigDecimal> number() {
    return text(
            NUMBER,
            "a number such as 80000 or 0.75, without separators or exponent, of at most 15 digits"
                + " before the point and 12 after it")
        .map(BigDecimal::new);
  }

  /** A number above zero. */
  public Optional<BigDecimal> positive() {
    return number().flatMap(n -> n.signum() > 0 ? Optional.of(n) : wrong("a number above zero"));
  }

  /** A number of at least zero. */
  public Optional<BigDecimal> atLeastZero() {
    return number()
        .flatMap(n -> n.signum() >= 0 ? Optional.of(n) : wrong("zero or a number above"));
  }

  /** A whole number from 1 to a million, in digits only. */
  public Optional<Integer> count() {
    return text(COUNT, "a whole number from 1 to 1000000, in digits").map(Integer::valueOf);
  }

  /** A percentage such as {@code 4 %}; a bare 4 is refused because it could mean 400 %. */
  public Optional<Rate> percent() {
    return text(PERCENT, "a percentage with its sign, such as 4 % or 0.75 %")
        .map(text -> Rate.percent(text.replaceAll("[^-.0-9]", "")));
  }

  /** A percentage above 0 %. */
  public Optional<Rate> positivePercent() {
    return percent()
        .flatMap(r -> r.fraction().signum() > 0 ? Optional.of(r) : wrong("a part above 0 %"));
  }

  public boolean isPercent() {
    return node instanceof ScalarNode scalar && scalar.getValue().strip().endsWith("%");
  }

  public boolean isScalar() {
    return node instanceof ScalarNode;
  }

  public boolean isList() {
    return node instanceof SequenceNode;
  }

  public boolean isMapping() {
    return node instanceof MappingNode;
  }

  public boolean isEmptyMapping() {
    return node instanceof MappingNode mapping && mapping.getValue().isEmpty();
  }

  /** A day of the calendar such as 2017-03-31. */
  public Optional<LocalDate> date() {
    return text(DAY, "a day written as year-month-day, such as 2017-03-31")
        .flatMap(
            text -> {
              try {
                return Optional.of(LocalDate.parse(text));
              } catch (DateTimeParseException e) {
                return wrong("a day that the calendar has, such as 2017-03-31");
              }
            });
  }

  /** One of the words of an enumeration, written in lower case with hyphens. */
  public <E extends Enum<E>> Optional<E> word(Class<E> kind) {
    Map<String, E> words = new LinkedHashMap<>();
    for (E constant : kind.getEnumConstants()) {
      words.put(word(constant), constant);
    }
    String expected = "one of " + String.join(", ", words.keySet());
    return text(expected)
        .flatMap(text -> words.containsKey(text) ? Optional.of(words.get(text)) : wrong(expected));
  }

  public static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The items of a list. */
  public List<Item> list() {
    if (!(node instanceof SequenceNode sequence)) {
      wrong("a list");
      return List.of();
    }
    List<Item> items = new ArrayList<>();
    int index = 1;
    for (Node child : sequence.getValue()) {
      items.add(new Item(child, path + "[" + index++ + "]", problems));
    }
    return items;
  }

  public Section section() {
    return new Section(this);
  }

  /** Reports that something else is expected here. */
  public <T> Optional<T> wrong(String expected) {
    problems.add(node.getStartMark(), path, new Finding(found(), expected));
    return Optional.empty();
  }

  private String found() {
    if (node instanceof ScalarNode scalar) {
      return isNothing() ? "nothing" : "'" + shown(scalar.getValue()) + "'";
    }
    return isList() ? "a list" : "a mapping";
  }

  /** The text on one line, cut where it is long; what cannot be seen is shown as its number. */
  static String shown(String text) {
    StringBuilder shown = new StringBuilder();
    int[] points = text.codePoints().limit(61).toArray();
    for (int i = 0; i < Math.min(points.length, 60); i++) {
      shown.append(
          points[i] != '\n' && isVisible(points[i])
              ? Character.toString(points[i])
              : String.format("<U+%04X>", points[i]));
    }
    return points.length > 60 ? shown + "…" : shown.toString();
  }
}
