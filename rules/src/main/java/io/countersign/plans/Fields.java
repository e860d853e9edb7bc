package io.countersign.plans;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fields that a condition may look at. */
interface Fields {

  /** The field of that name, if there is one. */
  Optional<Field> named(String name);

  /** Their names, for people. */
  String names();

  /** Whether limits on a field may be percentages. */
  default boolean isFraction(Field field) {
    return field.isFraction();
  }

  /** What a deal or a person has. */
  static Fields of(Field.Subject subject) {
    return new OfSubject(subject);
  }

  /** What measures stand at, and the attainment of those that have a quota. */
  static Fields of(Map<String, Measure> measures) {
    return new OfMeasures(measures);
  }

  /** The fixed fields of a subject; of a deal the source's own words as well. */
  record OfSubject(Field.Subject subject) implements Fields {

    @Override
    public Optional<Field> named(String name) {
      return Field.FIXED.stream()
          .filter(field -> field.subject() == subject && field.name().equals(name))
          .findFirst()
          .or(() -> subject == Field.Subject.DEAL ? Field.attribute(name) : Optional.empty());
    }

    @Override
    public String names() {
      List<String> names = new ArrayList<>();
      Field.FIXED.stream()
          .filter(field -> field.subject() == subject)
          .forEach(field -> names.add(field.name()));
      if (subject == Field.Subject.DEAL) {
        names.add("deal.NAME");
      }
      return String.join(", ", names);
    }
  }

  /** The fields of what measures stand at. */
  record OfMeasures(Map<String, Measure> measures) implements Fields {

    @Override
    public Optional<Field> named(String name) {
      if (measures.containsKey(name)) {
        return Optional.of(Field.total(name));
      }
      return measures.values().stream()
          .filter(measure -> measure.head().quota() != null)
          .map(measure -> Field.attainment(measure.id()))
          .filter(field -> field.name().equals(name))
          .findFirst();
    }

    @Override
    public boolean isFraction(Field field) {
      return field.isFraction() || new Units(measures).isPlain(measures.get(field.measure()));
    }

    @Override
    public String names() {
      List<String> names = new ArrayList<>(measures.keySet());
      for (Measure measure : measures.values()) {
        if (measure.head().quota() != null) {
          names.add(Field.ATTAINMENT + measure.id());
        }
      }
      return names.isEmpty() ? "the names of measures" : String.join(", ", names);
    }
  }
}
