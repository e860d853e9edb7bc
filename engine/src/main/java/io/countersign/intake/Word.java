package io.countersign.intake;

import io.countersign.yaml.Item;
import io.countersign.yaml.Section;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A word that is the same for all rows, or the column it stands in. */
record Word(String always, @Nullable String column) {

  /** Reads a word, or {@code {column: ..}}. */
  static Word read(Section section, String key, String meaning) {
    Optional<Item> item = section.required(key, meaning + ", or {column: ..}");
    if (item.isEmpty() || item.get().isScalar()) {
      return new Word(MappingReader.text(item), null);
    }
    Section word = item.get().section();
    String column = MappingReader.column(word, "column");
    word.done();
    return new Word("", column);
  }

  /** The word of a row, at most 100 characters; an empty cell is a problem of the row. */
  String of(RowReading row, String example) {
    if (column == null) {
      return always;
    }
    String told = row.text(column, 100);
    if (told.isEmpty() && row.row().cell(column).isEmpty()) {
      row.wrong(column, example, "Fill in '" + column + "'.");
    }
    return told;
  }
}
