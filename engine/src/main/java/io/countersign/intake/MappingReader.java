package io.countersign.intake;

import io.countersign.intake.Mapping.ColumnOfFile;
import io.countersign.intake.Mapping.Opportunities;
import io.countersign.intake.Mapping.People;
import io.countersign.intake.Mapping.Products;
import io.countersign.intake.Mapping.Sections;
import io.countersign.intake.Mapping.Titles;
import io.countersign.yaml.Item;
import io.countersign.yaml.Section;
import io.countersign.yaml.YamlText;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The reader of mapping files. */
final class MappingReader {

  static final String COLUMN = "the name of a column";
  private static final String FILE = "the name of a CSV file";

  /** Whether somebody may be named as a manager without a row of their own. */
  private enum WithoutRow {
    ACCEPT,
    REJECT
  }

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
    People people = root.optional("people").map(p -> people(p.section())).orElse(null);
    Products products = root.optional("products").map(p -> products(p.section())).orElse(null);
    Opportunities opportunities =
        root.optional("opportunities")
            .map(o -> OpportunityColumns.read(o.section(), currency, products))
            .orElse(null);
    if (people == null && opportunities == null) {
      root.report("neither people nor opportunities", "'people', 'opportunities' or both");
    }
    root.done();
    return new Mapping(text(source), style, new Sections(people, products, opportunities));
  }

  private static Currency currency(Item code) {
    return code.text()
        .flatMap(text -> Currencies.of(text).or(() -> code.wrong("a currency such as USD")))
        .orElse(Currency.getInstance("XXX"));
  }

  private static People people(Section people) {
    boolean withoutRow =
        people
            .optional("managers-without-own-row")
            .flatMap(word -> word.word(WithoutRow.class))
            .filter(word -> word == WithoutRow.ACCEPT)
            .isPresent();
    String title = optionalColumn(people, "title");
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
            column(people, "name"),
            managed ? PersonColumn.read(people, "manager") : null,
            optionalColumn(people, "region"),
            optionalColumn(people, "level"),
            title,
            new Titles(
                title(titles, "seller", title == null),
                title(titles, "manager", managed && (title == null || withoutRow))),
            withoutRow,
            DateColumn.read(people, "from"),
            optionalColumn(people, "until"));
    if (titles != null) {
      titles.done();
    }
    people.done();
    return read;
  }

  private static String title(@Nullable Section titles, String key, boolean needed) {
    if (titles == null) {
      return "";
    }
    return text(
        needed ? titles.required(key, "a title such as Account Manager") : titles.optional(key));
  }

  private static Products products(Section products) {
    ColumnOfFile file = null;
    List<String> names = List.of();
    if (products.oneOf(true, "names", "file").isPresent() && products.has("file")) {
      file = new ColumnOfFile(file(products), column(products, "column"));
    } else {
      names = texts(products.optional("names"));
    }
    Map<String, String> aliases = new LinkedHashMap<>();
    products
        .optional("aliases")
        .ifPresent(
            entries ->
                entries
                    .section()
                    .entries()
                    .forEach((alias, name) -> aliases.put(alias, text(Optional.of(name)))));
    products.done();
    return new Products(new LinkedHashSet<>(names), file, aliases);
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
    return texts(section.required("key", "the column that identifies a row, or several"));
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
