package io.countersign.yaml;

import io.countersign.money.Rate;
import io.countersign.yaml.Problems.Finding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * One value of a document and its place. A value that cannot be read is reported and read as empty,
 * so that reading goes on and all problems come out together.
 */
public record Item(Node node, String path, Problems problems) {

  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(\\.\\d{1,12})?");
  private static final Pattern PERCENT = Pattern.compile("(-?\\d{1,9}(?:\\.\\d{1,12})?) ?%");

  /** The value as text, without surrounding blanks. */
  public Optional<String> text() {
    if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return Optional.of(scalar.getValue().strip());
    }
    return wrong("a text");
  }

  /** An exact decimal such as 80000 or 0.75. */
  public Optional<BigDecimal> number() {
    return text()
        .flatMap(
            text ->
                NUMBER.matcher(text).matches()
                    ? Optional.of(new BigDecimal(text))
                    : wrong("a number such as 80000 or 0.75, without separators or exponent"));
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

  /** A whole number from 1 to a million. */
  public Optional<Integer> count() {
    return number()
        .flatMap(
            n ->
                n.stripTrailingZeros().scale() <= 0
                        && n.signum() > 0
                        && n.compareTo(BigDecimal.valueOf(1_000_000)) <= 0
                    ? Optional.of(n.intValueExact())
                    : wrong("a whole number from 1 to 1000000"));
  }

  /** A percentage such as {@code 4 %}; a bare 4 is refused because it could mean 400 %. */
  public Optional<Rate> percent() {
    return text()
        .flatMap(
            text -> {
              var matcher = PERCENT.matcher(text);
              return matcher.matches()
                  ? Optional.of(Rate.percent(matcher.group(1)))
                  : wrong("a percentage with its sign, such as 4 % or 0.75 %");
            });
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

  /** A day such as 2017-03-31. */
  public Optional<LocalDate> date() {
    return text()
        .flatMap(
            text -> {
              try {
                return Optional.of(LocalDate.parse(text));
              } catch (DateTimeParseException e) {
                return wrong("a day such as 2017-03-31");
              }
            });
  }

  /** One of the words of an enumeration, written in lower case with hyphens. */
  public <E extends Enum<E>> Optional<E> word(Class<E> kind) {
    return text()
        .flatMap(
            text -> {
              for (E constant : kind.getEnumConstants()) {
                if (word(constant).equals(text)) {
                  return Optional.of(constant);
                }
              }
              return wrong(
                  Arrays.stream(kind.getEnumConstants())
                      .map(Item::word)
                      .collect(Collectors.joining(", ", "one of ", "")));
            });
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
      String text = scalar.getValue();
      return text.isBlank()
          ? "nothing"
          : "'" + (text.length() > 60 ? text.substring(0, 60) + "…" : text) + "'";
    }
    return isList() ? "a list" : "a mapping";
  }
}
