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

  private static final int MOST = 1_000_000;

  /** Before and after them databases and calendars no longer agree. */
  private static final int FIRST_YEAR = 1900;

  private static final int LAST_YEAR = 2999;

  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,12})?");
  private static final Pattern COUNT = Pattern.compile("0|[1-9]\\d{0,6}");
  private static final Pattern TRUTH = Pattern.compile("true|false");
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
    return VisibleText.isPlain(text)
        ? Optional.of(text)
        : wrong("a text of at most " + VisibleText.LONGEST + " characters, none of them invisible");
  }

  private Optional<String> text(Pattern pattern, String expected) {
    return text(expected)
        .flatMap(text -> pattern.matcher(text).matches() ? Optional.of(text) : wrong(expected));
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
    return count(1, MOST);
  }

  /** A whole number between two, both included, in digits only. */
  public Optional<Integer> count(int least, int most) {
    String expected = "a whole number from " + least + " to " + most + ", in digits";
    return text(COUNT, expected)
        .map(Integer::valueOf)
        .flatMap(n -> least <= n && n <= most ? Optional.of(n) : wrong(expected));
  }

  /** A number, or a percentage as its fraction. */
  public Optional<BigDecimal> factor() {
    return isPercent() ? percent().map(Rate::fraction) : number();
  }

  /** The word true or false. */
  public Optional<Boolean> truth() {
    return text(TRUTH, "true or false").map(Boolean::valueOf);
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
                LocalDate day = LocalDate.parse(text);
                return FIRST_YEAR <= day.getYear() && day.getYear() <= LAST_YEAR
                    ? Optional.of(day)
                    : wrong("a day of the years " + FIRST_YEAR + " to " + LAST_YEAR);
              } catch (DateTimeParseException e) {
                return wrong("a day that the calendar has, such as 2017-03-31");
              }
            });
  }

  /** Whether it is that word of an enumeration; nothing is reported. */
  public boolean isWord(Enum<?> word) {
    return node instanceof ScalarNode scalar && scalar.getValue().strip().equals(word(word));
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
      return isNothing() ? "nothing" : "'" + VisibleText.shown(scalar.getValue()) + "'";
    }
    return isList() ? "a list" : "a mapping";
  }
}
