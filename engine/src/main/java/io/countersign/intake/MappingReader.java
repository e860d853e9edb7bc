package io.countersign.intake;

import io.countersign.intake.Mapping.Sections;
import io.countersign.yaml.Item;
import io.countersign.yaml.Section;
import io.countersign.yaml.YamlText;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The reader of mapping files. */
final class MappingReader {

  static final String COLUMN = "the name of a column";
  private static final String FILE = "the name of a CSV file";

  private MappingReader() {}

  static Mapping read(String name, String yaml) {
    YamlText document = YamlText.parse(name, yaml);
    Mapping mapping = mapping(document.root());
    document.refuseProblems();
    return mapping;
  }

  private static Mapping mapping(Section root) {
    Optional<Item> source = root.required("source", "a name for where the files come from");
    source.filter(s -> text(source).length() > 60).ifPresent(s -> s.wrong("60 characters at most"));
    FileStyle style =
        root.optional("format").map(Item::section).map(FileStyle::read).orElse(FileStyle.PLAIN);
    Currency currency = root.optional("currency").map(MappingReader::currency).orElse(null);
    Sections sections = sections(root, currency);
    refuseFileInTwoSections(root, sections);
    root.done();
    return new Mapping(text(source), style, sections);
  }

  private static Sections sections(Section root, @Nullable Currency currency) {
    ProductColumns products =
        root.optional("products").map(p -> ProductColumns.read(p.section())).orElse(null);
    boolean knowsProducts = products != null;
    boolean withLines = root.has("lines");
    if (withLines) {
      root.required("opportunities", "the deals that the lines belong to");
    }
    Sections sections =
        new Sections(
            root.optional("people").map(p -> PeopleColumns.read(p.section())).orElse(null),
            oneOrMore(root, "seats", SeatColumns::read),
            products,
            root.optional("opportunities")
                .map(o -> OpportunityColumns.read(o.section(), currency, knowsProducts, withLines))
                .orElse(null),
            root.optional("lines")
                .map(l -> LineColumns.read(l.section(), knowsProducts))
                .orElse(null),
            oneOrMore(root, "relations", RelationColumns::read),
            oneOrMore(root, "payments", PaymentColumns::read),
            oneOrMore(root, "changes", c -> ChangeColumns.read(c, knowsProducts)),
            oneOrMore(root, "metrics", MetricColumns::read),
            oneOrMore(root, "rates", RateColumns::read));
    if (sections.files().isEmpty()) {
      root.report(
          "nothing to read",
          "one or more of 'people', 'seats', 'relations', 'opportunities', 'payments', 'changes', 'metrics',"
              + " 'rates'");
    }
    return sections;
  }

  /** A section, or a list of sections of the same kind. */
  private static <T> List<T> oneOrMore(Section root, String key, Function<Section, T> reader) {
    List<T> read = new ArrayList<>();
    root.optional(key)
        .map(item -> item.isList() ? item.list() : List.of(item))
        .orElse(List.of())
        .forEach(item -> read.add(reader.apply(item.section())));
    return read;
  }

  private static void refuseFileInTwoSections(Section root, Sections sections) {
    Set<String> seen = new HashSet<>();
    for (String file : sections.files()) {
      if (!file.isEmpty() && !seen.add(file)) {
        root.report(
            "the file '" + file + "' in two sections",
            "each file in one section; a copy under another name may be in another");
      }
    }
  }

  private static Currency currency(Item code) {
    return code.text()
        .flatMap(text -> Currencies.of(text).or(() -> code.wrong("a currency such as USD")))
        .orElse(Currency.getInstance("XXX"));
  }

  /** The name of a file in the folder of the import; a path could lead out of it. */
  static String file(Section section) {
    Optional<Item> item = section.required("file", FILE);
    String name = text(item);
    if (!name.isEmpty() && (!name.matches("[^/\\\\:\\p{Cntrl}]+") || name.equals(".."))) {
      item.ifPresent(i -> i.wrong("the plain name of a file in the folder of the import"));
    }
    return name;
  }

  static List<String> key(Section section) {
    return columns(section, "key", "the column that identifies a row, or several");
  }

  static List<String> columns(Section section, String key, String meaning) {
    return texts(section.required(key, meaning));
  }

  static String column(Section section, String key) {
    return text(section.required(key, COLUMN));
  }

  static @Nullable String optionalColumn(Section section, String key) {
    return section.optional(key).flatMap(Item::text).orElse(null);
  }

  static String text(Optional<Item> item) {
    return item.flatMap(Item::text).orElse("");
  }

  /** One text, or a list of texts. */
  static List<String> texts(Optional<Item> item) {
    return item.map(i -> i.isList() ? i.list() : List.of(i)).orElse(List.of()).stream()
        .flatMap(i -> i.text().stream())
        .toList();
  }
}
