package io.countersign.intake;

import io.countersign.yaml.Item;
import io.countersign.yaml.Section;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The products that may be sold, and other names for them. */
record ProductColumns(Set<String> names, @Nullable Listed listed, Map<String, String> aliases) {

  /**
   * Products that a file lists.
   *
   * @param key the column by which rows name a product; null where they name it as it is called
   * @param column the column with what it is called
   * @param attributes words about a product, by name
   */
  record Listed(
      String file, @Nullable String key, String column, Map<String, Attribute> attributes) {

    Set<String> columns() {
      Set<String> columns = Columns.named(key, column);
      attributes.values().forEach(attribute -> columns.add(attribute.own()));
      return columns;
    }
  }

  static ProductColumns read(Section products) {
    Listed listed = null;
    List<String> names = List.of();
    if (products.oneOf(true, "names", "file").isPresent() && products.has("file")) {
      listed =
          new Listed(
              MappingReader.file(products),
              MappingReader.optionalColumn(products, "key"),
              MappingReader.column(products, "column"),
              products
                  .optional("attributes")
                  .map(a -> Attribute.readAll(a.section(), "products"))
                  .orElse(Map.of()));
    } else {
      names = MappingReader.texts(products.optional("names"));
    }
    Map<String, String> aliases = new LinkedHashMap<>();
    products
        .optional("aliases")
        .map(Item::section)
        .map(Section::entries)
        .orElse(Map.of())
        .forEach((alias, name) -> aliases.put(alias, MappingReader.text(Optional.of(name))));
    products.done();
    return new ProductColumns(new LinkedHashSet<>(names), listed, aliases);
  }

  /** The words about products, by name. */
  Map<String, Attribute> attributes() {
    return listed == null ? Map.of() : listed.attributes();
  }
}
