package io.countersign.intake;

import io.countersign.yaml.Item;
import io.countersign.yaml.Section;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How a file is written that says in which region, at which level or under which title people work
 * from one day to another.
 *
 * @param words the columns of what it says: region, level, title
 * @param until null where a row holds until the next of the same person
 */
record SeatColumns(
    String file,
    PersonColumn who,
    Map<Word, Attribute> words,
    DateColumn from,
    @Nullable EndColumn until) {

  /** What a row may say of a seat. */
  enum Word {
    REGION,
    LEVEL,
    TITLE
  }

  static SeatColumns read(Section seats) {
    Map<Word, Attribute> words = new TreeMap<>();
    for (Word word : Word.values()) {
      seats
          .optional(Item.word(word))
          .ifPresent(item -> words.put(word, Attribute.read(item, "seats")));
    }
    SeatColumns read =
        new SeatColumns(
            MappingReader.file(seats),
            PersonColumn.read(seats, "who"),
            words,
            DateColumn.read(seats, "from"),
            EndColumn.read(seats));
    if (words.isEmpty()) {
      seats.report("no 'region', 'level' or 'title'", "one of them or more");
    }
    seats.done();
    return read;
  }

  Set<String> columns() {
    Set<String> columns = Columns.named(who.column(), from.column(), EndColumn.name(until));
    words.values().forEach(attribute -> columns.add(attribute.own()));
    return columns;
  }
}
