package io.countersign.intake;

import static io.countersign.intake.MappingReader.COLUMN;
import static io.countersign.intake.MappingReader.columns;
import static io.countersign.intake.MappingReader.file;
import static io.countersign.intake.MappingReader.key;
import static io.countersign.intake.MappingReader.text;

import io.countersign.intake.Mapping.People;
import io.countersign.intake.Mapping.Titles;
import io.countersign.yaml.Item;
import io.countersign.yaml.Section;
import org.jspecify.annotations.Nullable;

/** The reader of the section {@code people} of a mapping file. */
final class PeopleColumns {

  /** Whether somebody may be named as a manager without a row of their own. */
  private enum WithoutRow {
    ACCEPT,
    REJECT
  }

  private PeopleColumns() {}

  static People read(Section people) {
    boolean withoutRow =
        people
            .optional("managers-without-own-row")
            .flatMap(word -> word.word(WithoutRow.class))
            .filter(word -> word == WithoutRow.ACCEPT)
            .isPresent();
    @Nullable Attribute title = attribute(people, "title");
    Section titles =
        (title == null
                ? people.required("titles", "{seller: Seller, manager: Manager}")
                : people.optional("titles"))
            .map(Item::section)
            .orElse(null);
    boolean managed = people.has("manager");
    People read =
        new People(
            file(people),
            key(people),
            columns(people, "name", COLUMN + ", or a list of columns"),
            managed ? PersonColumn.read(people, "manager") : null,
            attribute(people, "region"),
            attribute(people, "level"),
            title,
            new Titles(
                title(titles, "seller", title == null),
                title(titles, "manager", managed && (title == null || withoutRow))),
            withoutRow,
            attribute(people, "paid-in"),
            attribute(people, "pay-group"),
            DateColumn.read(people, "from"),
            EndColumn.read(people));
    if (titles != null) {
      titles.done();
    }
    people.done();
    return read;
  }

  private static @Nullable Attribute attribute(Section people, String key) {
    return people.optional(key).map(item -> Attribute.read(item, "people")).orElse(null);
  }

  private static String title(@Nullable Section titles, String key, boolean needed) {
    if (titles == null) {
      return "";
    }
    return text(
        needed ? titles.required(key, "a title such as Account Manager") : titles.optional(key));
  }
}
