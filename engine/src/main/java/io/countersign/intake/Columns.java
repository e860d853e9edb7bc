package io.countersign.intake;

import io.countersign.intake.Mapping.MemberColumns;
import io.countersign.intake.Mapping.Opportunities;
import io.countersign.intake.Mapping.People;
import io.countersign.intake.Mapping.SplitColumns;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The columns that a file must have for its mapping. */
final class Columns {

  private final Set<String> names = new TreeSet<>();

  private Columns() {}

  /** These columns without those that are null. */
  static Set<String> named(@Nullable String... columns) {
    Columns all = new Columns();
    for (String column : columns) {
      all.add(column);
    }
    return all.names;
  }

  static Set<String> of(People people) {
    Columns columns = new Columns();
    columns.names.addAll(people.key());
    columns.names.addAll(people.name());
    columns.add(people.manager() == null ? null : people.manager().column());
    people.attributes().forEach(attribute -> columns.add(attribute.own()));
    columns.add(people.from().column());
    columns.add(EndColumn.name(people.until()));
    return columns.names;
  }

  static Set<String> of(Opportunities deals) {
    Columns columns = new Columns();
    columns.names.addAll(deals.key());
    columns.add(deals.owner().column());
    columns.add(deals.account() == null ? null : deals.account().own());
    columns.add(deals.product());
    columns.add(deals.units());
    columns.add(deals.amount());
    columns.add(deals.cost());
    columns.add(deals.currency().column());
    columns.add(deals.stage().column());
    columns.add(deals.opened().column());
    columns.add(deals.closed());
    for (SplitColumns split : deals.splits()) {
      columns.add(split.seller().column());
      columns.add(split.percent());
    }
    for (MemberColumns member : deals.members()) {
      columns.add(member.who().column());
      columns.add(member.role().column());
      columns.add(member.percent());
    }
    deals.attributes().values().forEach(attribute -> columns.add(attribute.own()));
    return columns.names;
  }

  private void add(@Nullable String column) {
    if (column != null) {
      names.add(column);
    }
  }
}
