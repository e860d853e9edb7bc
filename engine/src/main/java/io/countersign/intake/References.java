package io.countersign.intake;

import io.countersign.intake.Mapping.Attribute;
import io.countersign.intake.Mapping.ColumnOfFile;
import io.countersign.intake.Mapping.Opportunities;
import io.countersign.intake.Mapping.Pointer;
import io.countersign.intake.Mapping.Products;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What rows may refer to: the products there are, and the words in other files. */
final class References {

  private final Set<String> products = new TreeSet<>();
  private final Map<String, String> aliases = new HashMap<>();
  private final Map<String, Map<String, String>> words = new HashMap<>();

  private final Map<String, String> hints = new HashMap<>();

  static References read(Mapping mapping, Path folder) {
    References references = new References();
    Products products = mapping.sections().products();
    if (products != null) {
      references.readProducts(products, folder, mapping.style());
    }
    Opportunities opportunities = mapping.sections().opportunities();
    if (opportunities != null) {
      opportunities
          .attributes()
          .forEach(
              (name, attribute) -> references.readWords(name, attribute, folder, mapping.style()));
    }
    return references;
  }

  /** The product a cell means; an unknown one is a problem of the row. */
  String product(RowReading row, String column) {
    String told = row.text(column, 200);
    String product = aliases.getOrDefault(told, told);
    if (!products.contains(product)) {
      String near =
          hints.computeIfAbsent(
              told, word -> Words.nearest(word, products).orElse("the product's name"));
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
    }
    return product;
  }

  /** The word about a deal under this name, if there is one. */
  Optional<String> word(RowReading row, String name, Attribute attribute) {
    Pointer pointer = attribute.pointer();
    String word;
    if (pointer == null) {
      word = row.text(attribute.column(), 200);
    } else {
      String key = row.text(pointer.by(), 200);
      Map<String, String> known = words.getOrDefault(name, Map.of());
      if (!key.isEmpty() && !known.containsKey(key)) {
        row.wrong(
            pointer.by(),
            "a '" + pointer.key() + "' of " + pointer.file(),
            "Add '" + key + "' to " + pointer.file() + ", or write it as there.");
      }
      word = known.getOrDefault(key, "");
    }
    return word.isEmpty() ? Optional.empty() : Optional.of(word);
  }

  private void readProducts(Products mapped, Path folder, FileStyle style) {
    products.addAll(mapped.names());
    aliases.putAll(mapped.aliases());
    ColumnOfFile there = mapped.file();
    if (there != null) {
      try (CsvFile file = CsvFile.open(folder, there.file(), style, Set.of(there.column()))) {
        for (Optional<CsvRow> row = file.next(); row.isPresent(); row = file.next()) {
          String product = row.get().cell(there.column());
          if (!product.isEmpty()) {
            products.add(product);
          }
        }
      }
    }
    new TreeMap<>(aliases)
        .forEach(
            (alias, product) -> {
              if (!products.contains(product)) {
                throw new Stopped(
                    "the mapping",
                    0,
                    "the alias '" + alias + ": " + product + "'",
                    "an alias of a known product",
                    "Correct the alias, or add '" + product + "' to the products.");
              }
            });
  }

  private void readWords(String name, Attribute attribute, Path folder, FileStyle style) {
    Pointer pointer = attribute.pointer();
    if (pointer == null) {
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
          throw new Stopped(
              pointer.file(),
              row.get().line(),
              "'" + key + "' a second time, with '" + word + "' instead of '" + before + "'",
              "one row for each '" + pointer.key() + "'",
              "Delete one of the two rows.");
        }
      }
    }
    words.put(name, known);
  }
}
