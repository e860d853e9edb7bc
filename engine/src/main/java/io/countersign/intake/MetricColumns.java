package io.countersign.intake;

import io.countersign.yaml.Item;
import io.countersign.yaml.Section;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a file of metrics is written: one in each row, or several side by side.
 *
 * @param who null when all are the company's
 * @param metric the column with the name of the metric; null when they stand side by side
 * @param values the columns with numbers, by the names of their metrics; by an empty one where the
 *     name is in a column
 * @param none what stands for a number that there is not, or not any more
 */
record MetricColumns(
    String file,
    @Nullable PersonColumn who,
    DateColumn on,
    @Nullable String metric,
    Map<String, String> values,
    Set<String> none) {

  static MetricColumns read(Section metrics) {
    Map<String, String> values = new LinkedHashMap<>();
    boolean sideBySide =
        metrics.oneOf(true, "metric", "values").isPresent() && metrics.has("values");
    if (sideBySide) {
      metrics
          .optional("values")
          .ifPresent(
              item ->
                  item.section().entries().forEach((name, column) -> put(values, name, column)));
    }
    MetricColumns read =
        new MetricColumns(
            MappingReader.file(metrics),
            metrics.has("who") ? PersonColumn.read(metrics, "who") : null,
            DateColumn.read(metrics, "on"),
            MappingReader.optionalColumn(metrics, "metric"),
            sideBySide ? values : Map.of("", MappingReader.column(metrics, "value")),
            Set.copyOf(MappingReader.texts(metrics.optional("none"))));
    metrics.done();
    return read;
  }

  private static void put(Map<String, String> values, String name, Item column) {
    if (name.length() > 100) {
      column.wrong("a name of at most 100 characters before it");
    }
    column.text().ifPresent(text -> values.put(name, text));
  }

  Set<String> columns() {
    Set<String> columns = Columns.named(who == null ? null : who.column(), on.column(), metric);
    columns.addAll(values.values());
    return columns;
  }
}
