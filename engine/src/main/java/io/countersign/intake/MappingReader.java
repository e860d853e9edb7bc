package io.countersign.intake;

import io.countersign.intake.Mapping.Attribute;
import io.countersign.intake.Mapping.ColumnOfFile;
import io.countersign.intake.Mapping.Opportunities;
import io.countersign.intake.Mapping.People;
import io.countersign.intake.Mapping.Pointer;
import io.countersign.intake.Mapping.Products;
import io.countersign.intake.Mapping.SplitColumns;
import io.countersign.intake.Mapping.Titles;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The reader of mapping files: refuses what it does not know and reports everything at once. */
final class MappingReader {

  static final String COLUMN = "the name of a column";
  private static final String FILE = "the name of a CSV file";

  private MappingReader() {}

  static Mapping read(String name, String yaml) {
    List<MappingProblem> problems = new ArrayList<>();
    Optional<Mapping> mapping = YamlSection.of(yaml, problems).map(MappingReader::mapping);
    if (problems.isEmpty() && mapping.isPresent()) {
      return mapping.get();
    }
    problems.sort(
        Comparator.comparingInt(MappingProblem::line).thenComparingInt(MappingProblem::column));
    throw new MappingRefused(name, problems);
  }

  private static Mapping mapping(YamlSection root) {
    String source = root.required("source", "a name for where the files come from");
    if (source.length() > 60) {
      root.wrong("source", "at most 60 characters");
    }
    FileStyle style = FileStyle.read(root.section("format"));
    Currency currency = currency(root);
    People people = root.has("people") ? people(root.section("people")) : null;
    Products products = root.has("products") ? products(root.section("products")) : null;
    Opportunities opportunities =
        root.has("opportunities")
            ? opportunities(root.section("opportunities"), currency, products)
            : null;
    if (people == null && opportunities == null) {
      root.missing("opportunities", "people, opportunities or both");
    }
    root.nothingElse();
    return new Mapping(source, style, people, products, opportunities);
  }

  private static @Nullable Currency currency(YamlSection root) {
    String code = root.text("currency").orElse(null);
    if (code == null) {
      return null;
    }
    Currency currency = Currencies.of(code).orElse(null);
    if (currency == null) {
      root.wrong("currency", "an ISO 4217 code such as USD");
      return Currency.getInstance("USD"); // for reading on; the mapping is refused
    }
    return currency;
  }

  private static People people(YamlSection people) {
    String rowless = people.text("managers-without-own-row").orElse("reject");
    if (!rowless.equals("reject") && !rowless.equals("accept")) {
      people.wrong("managers-without-own-row", "accept or reject");
    }
    YamlSection titles = people.section("titles");
    String title = people.text("title").orElse(null);
    if (title == null && !titles.has("seller")) {
      titles.missing("seller", "what somebody is called whom nobody reports to, such as Seller");
    }
    boolean needsManager = title == null && people.has("manager");
    if ((needsManager || rowless.equals("accept")) && !titles.has("manager")) {
      titles.missing("manager", "what somebody is called who has reports, such as Manager");
    }
    People read =
        new People(
            people.required("file", FILE),
            key(people),
            people.required("name", COLUMN),
            people.has("manager") ? PersonColumn.read(people, "manager") : null,
            people.text("region").orElse(null),
            people.text("level").orElse(null),
            title,
            new Titles(titles.text("seller").orElse(""), titles.text("manager").orElse("")),
            rowless.equals("accept"),
            DateColumn.read(people, "from"),
            people.text("until").orElse(null));
    titles.nothingElse();
    people.nothingElse();
    return read;
  }

  private static Products products(YamlSection products) {
    ColumnOfFile file =
        products.has("file")
            ? new ColumnOfFile(products.required("file", FILE), products.required("column", COLUMN))
            : null;
    List<String> names = products.texts("names");
    if (file == null && names.isEmpty()) {
      products.missing("names", "names: [...], or file and column of a product list");
    }
    Products read = new Products(new LinkedHashSet<>(names), file, products.textsByName("aliases"));
    products.nothingElse();
    return read;
  }

  private static Opportunities opportunities(
      YamlSection section, @Nullable Currency currency, @Nullable Products products) {
    String currencyColumn = section.text("currency").orElse(null);
    if (currencyColumn == null && currency == null) {
      section.missing("currency", COLUMN + ", or a currency for all at the top of the mapping");
    }
    String product = section.text("product").orElse(null);
    if (product != null && products == null) {
      section.wrong("product", "a section products that says which there are");
    }
    List<SplitColumns> splits = new ArrayList<>();
    for (YamlSection split : section.sections("splits")) {
      splits.add(
          new SplitColumns(PersonColumn.read(split, "seller"), split.required("percent", COLUMN)));
      split.nothingElse();
    }
    YamlSection stage = section.section("stage");
    Opportunities read =
        new Opportunities(
            section.required("file", FILE),
            key(section),
            PersonColumn.read(section, "owner"),
            splits,
            section.text("account").orElse(null),
            product,
            section.text("units").orElse(null),
            section.required("amount", COLUMN),
            currencyColumn,
            currency,
            stage.required("column", COLUMN),
            stages(stage),
            DateColumn.read(section, "opened"),
            section.required("closed", COLUMN),
            attributes(section.section("attributes")));
    stage.nothingElse();
    section.nothingElse();
    return read;
  }

  private static Map<String, Stage> stages(YamlSection section) {
    Map<String, Stage> stages = new LinkedHashMap<>();
    for (Stage stage : Stage.values()) {
      String key = stage.name().toLowerCase(Locale.ROOT);
      for (String word : section.texts(key)) {
        if (stages.put(word, stage) != null) {
          section.wrong(key, "each word once; '" + word + "' is there twice");
        }
      }
    }
    if (!stages.containsValue(Stage.WON)) {
      section.missing("won", "the words of the column that mean won");
    }
    return stages;
  }

  private static Map<String, Attribute> attributes(YamlSection section) {
    Map<String, Attribute> attributes = new LinkedHashMap<>();
    for (String name : section.names()) {
      if (section.isSection(name)) {
        YamlSection there = section.section(name);
        Pointer pointer =
            new Pointer(
                there.required("file", FILE),
                there.required("key", COLUMN + " of that file"),
                there.required("by", COLUMN + " of the opportunities"));
        attributes.put(name, new Attribute(there.required("column", COLUMN), pointer));
        there.nothingElse();
      } else {
        section.text(name).ifPresent(column -> attributes.put(name, new Attribute(column, null)));
      }
    }
    return attributes;
  }

  private static List<String> key(YamlSection section) {
    if (!section.has("key")) {
      section.missing("key", "the name of the column that identifies a row, or several");
    }
    return section.texts("key");
  }
}
