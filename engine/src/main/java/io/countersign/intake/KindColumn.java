package io.countersign.intake;

import io.countersign.yaml.Item;
import io.countersign.yaml.Section;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What kind of row a row is: the same for all, or as the word in a column says.
 *
 * @param key where it stands in the mapping, for messages
 */
record KindColumn<K extends Enum<K>>(
    String key, @Nullable String column, Map<String, K> words, @Nullable K always) {

  /** Reads one word for all rows, or {@code {column: .., kind: [words], other: [words]}}. */
  static <K extends Enum<K>> Optional<KindColumn<K>> read(
      Section section, String key, Class<K> kinds) {
    return read(section, key, kinds, List.of());
  }

  /** The same, where a column must have words for some kinds. */
  static <K extends Enum<K>> Optional<KindColumn<K>> read(
      Section section, String key, Class<K> kinds, List<K> needed) {
    String expected = choice(kinds) + " for all rows, or {column: .., " + words(kinds) + "}";
    Optional<Item> item = section.required(key, expected);
    if (item.isEmpty() || !item.get().isScalar()) {
      return item.map(i -> ofColumn(i.section(), key, kinds, needed));
    }
    String told = MappingReader.text(item);
    for (K kind : kinds.getEnumConstants()) {
      if (Item.word(kind).equals(told)) {
        return Optional.of(new KindColumn<>(key, null, Map.of(), kind));
      }
    }
    return item.get().wrong(expected);
  }

  /** Reads {@code {column: .., kind: [words], other: [words]}}, where some kinds must be there. */
  private static <K extends Enum<K>> KindColumn<K> ofColumn(
      Section section, String key, Class<K> kinds, List<K> needed) {
    String column = MappingReader.column(section, "column");
    Map<String, K> words = new LinkedHashMap<>();
    for (K kind : kinds.getEnumConstants()) {
      String name = Item.word(kind);
      Optional<Item> item =
          needed.contains(kind)
              ? section.required(name, "the words that mean " + name)
              : section.optional(name);
      for (String word : MappingReader.texts(item)) {
        if (words.put(word, kind) != null) {
          item.ifPresent(i -> i.wrong("each word once; '" + word + "' is there twice"));
        }
      }
    }
    section.done();
    return new KindColumn<>(key, column, words, null);
  }

  /** The kind of a row; an unknown word is a problem of the row. */
  Optional<K> of(RowReading row) {
    if (column == null) {
      return Optional.ofNullable(always);
    }
    String word = row.row().cell(column);
    Optional<K> kind = Optional.ofNullable(words.get(word));
    if (kind.isEmpty()) {
      row.wrong(
          column,
          "one of '" + String.join("', '", words.keySet()) + "'",
          word.isEmpty()
              ? "Fill in '" + column + "'."
              : "Add '" + word + "' under " + key + ": in the mapping.");
    }
    return kind;
  }

  /** Whether rows can be of a kind. */
  static <K extends Enum<K>> Predicate<KindColumn<K>> says(K kind) {
    return column -> column.always == kind || column.words.containsValue(kind);
  }

  private static <K extends Enum<K>> String choice(Class<K> kinds) {
    return Arrays.stream(kinds.getEnumConstants())
        .map(Item::word)
        .collect(Collectors.joining(" or "));
  }

  private static <K extends Enum<K>> String words(Class<K> kinds) {
    return Arrays.stream(kinds.getEnumConstants())
        .map(kind -> Item.word(kind) + ": [..]")
        .collect(Collectors.joining(", "));
  }
}
