package io.countersign.intake;

/** A column that names somebody by key, or by name. */
record PersonColumn(String column, boolean byName) {

  /** Reads the name of a column, or {@code {column: .., by: name}}. */
  static PersonColumn read(YamlSection section, String key) {
    if (!section.isSection(key)) {
      return new PersonColumn(section.required(key, MappingReader.COLUMN), false);
    }
    YamlSection person = section.section(key);
    String by = person.text("by").orElse("key");
    if (!by.equals("key") && !by.equals("name")) {
      person.wrong("by", "key or name");
    }
    PersonColumn read =
        new PersonColumn(person.required("column", MappingReader.COLUMN), by.equals("name"));
    person.nothingElse();
    return read;
  }
}
