package io.countersign.intake;

import io.countersign.intake.Attribute.Pointer;
import io.countersign.intake.ProductColumns.Listed;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What rows may refer to: the products there are, and the words in other files. */
final class References {

  /** A product by its name, with the words about it. */
  record Product(String name, Map<String, String> words) {

    /** No product. */
    static final Product NONE = new Product("", Map.of());

    Product {
      words = Map.copyOf(words);
    }
  }

  private final Path folder;
  private final FileStyle style;
  private final Map<String, Product> products = new TreeMap<>();
  private final Map<String, String> aliases = new HashMap<>();
  private final Map<Attribute, Map<String, String>> tables = new HashMap<>();

  private final Map<String, String> hints = new HashMap<>();

  private References(Path folder, FileStyle style) {
    this.folder = folder;
    this.style = style;
  }

  static References read(Mapping mapping, Path folder) {
    References references = new References(folder, mapping.style());
    mapping.sections().attributes().forEach(references::readTable);
    ProductColumns products = mapping.sections().products();
    if (products != null) {
      references.readProducts(products);
    }
    return references;
  }

  /** The product a cell means; an unknown one is a problem of the row. */
  Product product(RowReading row, String column) {
    String told = row.text(column, 200);
    Product product = products.get(aliases.getOrDefault(told, told));
    if (product != null) {
      return product;
    }
    String near =
        hints.computeIfAbsent(
            told, word -> Words.nearest(word, products.keySet()).orElse("the product's name"));
    row.wrong(
        column,
        "a known product",
        "Add '"
            + told
            + "' to the products, or '"
            + told
            + ": "
            + near
            + "' under products: aliases.");
    return new Product(told, Map.of());
  }

  /** The words that a row has under these names. */
  Map<String, String> words(RowReading row, Map<String, Attribute> attributes) {
    Map<String, String> words = new TreeMap<>();
    attributes.forEach(
        (name, attribute) -> {
          String word = word(row, attribute);
          if (!word.isEmpty()) {
            words.put(name, word);
          }
        });
    return words;
  }

  /** The word of a row, which may be empty. */
  String word(RowReading row, Attribute attribute) {
    Pointer pointer = attribute.pointer();
    if (pointer == null) {
      return row.text(attribute.column(), 200);
    }
    String key = row.text(pointer.by(), 200);
    Map<String, String> known = tables.getOrDefault(attribute, Map.of());
    if (!key.isEmpty() && !known.containsKey(key)) {
      row.wrong(
          pointer.by(),
          "a '" + pointer.key() + "' of " + pointer.file(),
          "Add '" + key + "' to " + pointer.file() + ", or write it as there.");
    }
    return known.getOrDefault(key, "");
  }

  private void readProducts(ProductColumns columns) {
    columns.names().forEach(name -> products.put(name, new Product(name, Map.of())));
    aliases.putAll(columns.aliases());
    Listed listed = columns.listed();
    if (listed != null) {
      readListed(listed);
    }
    new TreeMap<>(aliases)
        .forEach(
            (alias, product) -> {
              if (!products.containsKey(product)) {
                throw new Stopped(
                    "the mapping",
                    0,
                    "the alias '" + alias + ": " + product + "'",
                    "an alias of a known product",
                    "Correct the alias, or add '" + product + "' to the products.");
              }
            });
  }

  private void readListed(Listed listed) {
    String called = listed.key() == null ? listed.column() : listed.key();
    try (CsvFile file = CsvFile.open(folder, listed.file(), style, listed.columns())) {
      for (Optional<CsvRow> row = file.next(); row.isPresent(); row = file.next()) {
        RowReading reading = new RowReading(row.get(), style);
        String name = reading.text(listed.column(), 200);
        Product product = new Product(name, words(reading, listed.attributes()));
        refuse(reading);
        String key = row.get().cell(called);
        if (key.isEmpty() || name.isEmpty()) {
          continue;
        }
        Product before = products.put(key, product);
        if (before != null && !before.equals(product)) {
          throw second(row.get(), key, words(product), words(before), called);
        }
      }
    }
  }

  private static String words(Product product) {
    return "'" + product.name() + "' " + new TreeMap<>(product.words());
  }

  /** What is wrong in a file that others refer to stops the import. */
  private static void refuse(RowReading row) {
    for (ImportProblem problem : row.problems()) {
      String place = problem.column().isEmpty() ? "" : " in '" + problem.column() + "'";
      throw new Stopped(
          problem.file(),
          problem.line(),
          problem.found() + place,
          problem.expected(),
          problem.repair());
    }
  }

  private void readTable(Attribute attribute) {
    Pointer pointer = attribute.pointer();
    if (pointer == null || tables.containsKey(attribute)) {
      return;
    }
    Map<String, String> known = new HashMap<>();
    List<String> columns = List.of(pointer.key(), attribute.column());
    try (CsvFile file = CsvFile.open(folder, pointer.file(), style, columns)) {
      for (Optional<CsvRow> row = file.next(); row.isPresent(); row = file.next()) {
        String key = row.get().cell(pointer.key());
        String word = row.get().cell(attribute.column());
        String before = known.put(key, word);
        if (before != null && !before.equals(word)) {
          throw second(row.get(), key, "'" + word + "'", "'" + before + "'", pointer.key());
        }
      }
    }
    tables.put(attribute, known);
  }

  private static Stopped second(CsvRow row, String key, String word, String before, String column) {
    return new Stopped(
        row.file().name(),
        row.line(),
        "'" + key + "' a second time, with " + word + " instead of " + before,
        "one row for each '" + column + "'",
        "Delete one of the two rows.");
  }
}
