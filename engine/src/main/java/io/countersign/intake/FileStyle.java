package io.countersign.intake;

import io.countersign.yaml.Item;
import io.countersign.yaml.Section;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the files of a source are written. */
record FileStyle(Charset encoding, String delimiter, Dates dates, Numbers numbers) {

  /** UTF-8, commas, 2026-01-31 and 1234.50. */
  static final FileStyle PLAIN =
      new FileStyle(
          StandardCharsets.UTF_8, ",", new Dates(List.of("yyyy-MM-dd")), new Numbers(".", ""));

  private static final Map<String, String> DELIMITERS =
      Map.of(",", ",", ";", ";", "|", "|", "tab", "\t");
  private static final Map<String, String> GROUPINGS =
      Map.of("none", "", "space", " ", ",", ",", ".", ".", "'", "'", "\u2019", "\u2019");

  /** Reads the section {@code format}. */
  static FileStyle read(Section format) {
    Charset encoding =
        format.optional("encoding").flatMap(FileStyle::encoding).orElse(PLAIN.encoding());
    String delimiter =
        choice(format.optional("delimiter"), DELIMITERS, "one of , ; | tab").orElse(",");
    String decimal =
        choice(format.optional("decimal"), Map.of(".", ".", ",", ","), "'.' or ','").orElse(".");
    Optional<Item> group = format.optional("grouping");
    String grouping = choice(group, GROUPINGS, "one of none space , . '").orElse("");
    if (grouping.equals(decimal)) {
      group.ifPresent(item -> item.wrong("a mark that is not the decimal mark"));
    }
    Dates dates = format.optional("dates").map(FileStyle::dates).orElse(PLAIN.dates());
    format.done();
    return new FileStyle(encoding, delimiter, dates, new Numbers(decimal, grouping));
  }

  private static Optional<Charset> encoding(Item name) {
    try {
      return name.text().map(Charset::forName);
    } catch (IllegalArgumentException e) {
      return name.wrong("an encoding such as UTF-8 or windows-1252");
    }
  }

  private static Dates dates(Item item) {
    List<String> patterns = MappingReader.texts(Optional.of(item));
    if (patterns.isEmpty() || !patterns.stream().allMatch(Dates::isPattern)) {
      item.wrong("patterns of y, M and d, such as yyyy-MM-dd or M/d/yy");
      return PLAIN.dates();
    }
    return new Dates(patterns);
  }

  private static Optional<String> choice(
      Optional<Item> item, Map<String, String> words, String expected) {
    return item.flatMap(
        i ->
            i.text()
                .flatMap(
                    text ->
                        words.containsKey(text)
                            ? Optional.ofNullable(words.get(text))
                            : i.wrong(expected)));
  }
}
