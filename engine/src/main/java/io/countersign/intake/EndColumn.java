package io.countersign.intake;

import io.countersign.yaml.Section;
import org.jspecify.annotations.Nullable;

/**
 * A column with the day on which a row ends.
 *
 * @param inclusive whether the row still holds on that day
 */
record EndColumn(String column, boolean inclusive) {

  /** Reads {@code until}, the first day on which a row no longer holds, or {@code last-day}. */
  static @Nullable EndColumn read(Section section) {
    section.oneOf(false, "until", "last-day");
    if (section.has("until")) {
      return new EndColumn(MappingReader.column(section, "until"), false);
    }
    return section.has("last-day")
        ? new EndColumn(MappingReader.column(section, "last-day"), true)
        : null;
  }

  /** The name of the column, if there is one. */
  static @Nullable String name(@Nullable EndColumn end) {
    return end == null ? null : end.column();
  }
}
