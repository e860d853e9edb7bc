package io.countersign.reports;

import io.countersign.plans.Condition;
import io.countersign.plans.ConditionReader;
import io.countersign.plans.Field;
import io.countersign.yaml.DocumentRefused;
import io.countersign.yaml.Item;
import io.countersign.yaml.Section;
import io.countersign.yaml.YamlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which columns a report has: one row for each participant of {@code for} and each period. The
 * format is described in docs/reports.md.
 */
public record ReportLayout(String name, Condition who, List<Column> columns) {

  /** One column: its header and what stands in it. */
  record Column(String header, Figure figure) {}

  /**
   * What stands in a column.
   *
   * @param of the measure or component it is taken from; empty where there is none
   * @param decimals digits after the point; -1 for as many as there are
   */
  record Figure(Kind kind, String of, int decimals) {}

  /** The kinds of figures; the first line stands alone, the rest is taken from something. */
  enum Kind {
    PARTICIPANT,
    NAME,
    POSITION,
    REGION,
    LEVEL,
    MANAGER,
    PERIOD,
    TEAM_SIZE,
    TOTAL,
    VALUE,
    DEALS,
    QUOTA,
    ATTAINMENT,
    RATE,
    EARNED
  }

  private static final int MOST_DECIMALS = 12;

  /**
   * Reads a layout.
   *
   * @param file the name of the document, for messages
   * @throws DocumentRefused with everything that is wrong with it
   */
  public static ReportLayout read(String file, String document) {
    YamlText text = YamlText.parse(file, document);
    Section root = text.root();
    String name = root.required("report", "its name").flatMap(Item::text).orElse("report");
    Condition who = ConditionReader.read(root.optional("for"), Field.Subject.PERSON);
    List<Column> columns = new ArrayList<>();
    root.required("columns", "header: what stands in it")
        .ifPresent(
            item -> {
              for (Map.Entry<String, Item> entry : item.section().entries().entrySet()) {
                figure(entry.getValue())
                    .ifPresent(figure -> columns.add(new Column(entry.getKey(), figure)));
              }
            });
    root.done();
    text.refuseProblems();
    return new ReportLayout(name, who, List.copyOf(columns));
  }

  private static Optional<Figure> figure(Item item) {
    if (item.isScalar()) {
      Optional<Kind> kind = item.word(Kind.class);
      if (kind.isPresent() && kind.get().compareTo(Kind.TOTAL) > 0) {
        return item.wrong(
            "'"
                + Item.word(kind.get())
                + "' with what it is taken from, such as {"
                + " "
                + Item.word(kind.get())
                + ": NAME }");
      }
      return kind.map(k -> new Figure(k, "", -1));
    }
    Section section = item.section();
    int decimals =
        section
            .optional("decimals")
            .flatMap(Item::number)
            .filter(n -> n.signum() >= 0 && n.intValue() <= MOST_DECIMALS)
            .map(n -> n.intValue())
            .orElse(-1);
    Optional<Item> source =
        section.oneOf(true, "value", "deals", "quota", "attainment", "rate", "earned");
    section.done();
    return source.flatMap(
        of ->
            of.text()
                .map(
                    name -> {
                      String word = of.path().substring(of.path().lastIndexOf('.') + 1);
                      return new Figure(
                          Kind.valueOf(word.toUpperCase(java.util.Locale.ROOT)), name, decimals);
                    }));
  }
}
