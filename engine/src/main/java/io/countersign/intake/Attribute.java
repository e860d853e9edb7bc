package io.countersign.intake;

import static io.countersign.intake.MappingReader.COLUMN;

import io.countersign.yaml.Item;
import io.countersign.yaml.Section;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A word about a row: from a column, or from the row of another file that a column points at. */
record Attribute(String column, @Nullable Pointer pointer) {

  /** The row of another file whose key is in a column of the row. */
  record Pointer(String file, String key, String by) {}

  /**
   * Reads the words by name.
   *
   * @param rows what the rows are about, for messages
   */
  static Map<String, Attribute> readAll(Section section, String rows) {
    Map<String, Attribute> attributes = new LinkedHashMap<>();
    section.entries().forEach((name, item) -> attributes.put(name, read(item, rows)));
    return attributes;
  }

  /** Reads {@code column}, or {@code {file: .., key: .., column: .., by: ..}}. */
  static Attribute read(Item item, String rows) {
    if (item.isScalar()) {
      return new Attribute(MappingReader.text(Optional.of(item)), null);
    }
    if (!item.isMapping()) {
      item.wrong(COLUMN + ", or {file: .., key: .., column: .., by: ..}");
      return new Attribute("", null);
    }
    Section there = item.section();
    Pointer pointer =
        new Pointer(
            MappingReader.file(there),
            MappingReader.text(there.required("key", COLUMN + " of that file")),
            MappingReader.text(there.required("by", COLUMN + " of the " + rows)));
    Attribute attribute = new Attribute(MappingReader.column(there, "column"), pointer);
    there.done();
    return attribute;
  }

  /** The column of the row itself that must be there. */
  String own() {
    return pointer == null ? column : pointer.by();
  }
}
