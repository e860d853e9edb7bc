package io.countersign.matrices;

import io.countersign.plans.Condition.Comparison;
import io.countersign.plans.Field;
import io.countersign.plans.Measure;
import io.countersign.plans.Plan;
import io.countersign.yaml.Item;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The fields that columns of a condition may test.
 *
 * @param texts fields with words
 * @param limited fields with limits
 * @param attributes whether the source's own words, deal.NAME, are fields as well
 */
record TableFields(Set<String> texts, Set<String> limited, boolean attributes) {

  private static final String NOT = "not ";

  static TableFields ofDeals() {
    return new TableFields(
        names(Field.PRODUCT, Field.ACCOUNT, Field.CURRENCY),
        names(
            Field.AMOUNT,
            Field.UNITS,
            Field.COST,
            Field.MARGIN,
            Field.MARGIN_RATE,
            Field.MARKUP,
            Field.PRICE,
            Field.WON_ON),
        true);
  }

  static TableFields ofPeople() {
    return new TableFields(
        names(Field.PARTICIPANT, Field.POSITION, Field.REGION, Field.LEVEL), Set.of(), false);
  }

  /** What the measures of a plan stand at. */
  static TableFields ofStandings(Plan plan) {
    Set<String> limited = new LinkedHashSet<>(plan.measures().keySet());
    for (Measure measure : plan.measures().values()) {
      limited.add(Field.attainment(measure.id()).name());
    }
    return new TableFields(Set.of(), limited, false);
  }

  private static Set<String> names(Field... fields) {
    Set<String> names = new LinkedHashSet<>();
    for (Field field : fields) {
      names.add(field.name());
    }
    return names;
  }

  /** The column that a title means, if it is a test on one of these fields. */
  Optional<Column> column(String prefix, List<String> base, String title) {
    if (!title.startsWith(prefix)) {
      return Optional.empty();
    }
    String name = title.substring(prefix.length());
    for (Comparison comparison : Comparison.values()) {
      String end = " " + Item.word(comparison);
      String field = name.endsWith(end) ? name.substring(0, name.length() - end.length()) : "";
      if (limited.contains(field) || isAttribute(field)) {
        return Optional.of(Column.limit(prefix, base, field, comparison));
      }
    }
    boolean not = name.startsWith(NOT);
    String field = not ? name.substring(NOT.length()) : name;
    if (!texts.contains(field) && !isAttribute(field)) {
      return Optional.empty();
    }
    return Optional.of(
        not ? Column.notWords(prefix, base, field) : Column.words(prefix, base, field));
  }

  private boolean isAttribute(String field) {
    return attributes
        && field.startsWith(Field.ATTRIBUTE)
        && field.length() > Field.ATTRIBUTE.length()
        && field.equals(field.strip());
  }

  /** The titles of its columns, for people. */
  String titles(String prefix) {
    List<String> titles = new ArrayList<>();
    texts.forEach(field -> titles.add(prefix + field));
    if (attributes) {
      titles.add(prefix + Field.ATTRIBUTE + "NAME");
    }
    if (!texts.isEmpty()) {
      titles.add("these with '" + prefix + "not ' before the field");
    }
    if (!limited.isEmpty()) {
      titles.add(
          String.join(", ", limited)
              + " with ' at-least', ' more-than', ' at-most' or ' less-than'");
    }
    return String.join(", ", titles);
  }
}
