package io.countersign.intake;

import io.countersign.yaml.Item;
import io.countersign.yaml.Section;
import java.util.Optional;

/** A column that names somebody by key, or by name. */
record PersonColumn(String column, boolean byName) {

  private enum By {
    KEY,
    NAME
  }

  /** Reads the name of a column, or {@code {column: .., by: name}}. */
  static PersonColumn read(Section section, String key) {
    Optional<Item> item = section.required(key, MappingReader.COLUMN);
    if (item.isEmpty() || item.get().isScalar()) {
      return new PersonColumn(MappingReader.text(item), false);
    }
    Section person = item.get().section();
    String column = MappingReader.column(person, "column");
    Optional<By> by = person.optional("by").flatMap(word -> word.word(By.class));
    person.done();
    return new PersonColumn(column, by.filter(word -> word == By.NAME).isPresent());
  }
}
