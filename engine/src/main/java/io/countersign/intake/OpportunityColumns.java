package io.countersign.intake;

import static io.countersign.intake.MappingReader.COLUMN;
import static io.countersign.intake.MappingReader.column;
import static io.countersign.intake.MappingReader.file;
import static io.countersign.intake.MappingReader.key;
import static io.countersign.intake.MappingReader.optionalColumn;
import static io.countersign.intake.MappingReader.text;
import static io.countersign.intake.MappingReader.texts;

import io.countersign.intake.Mapping.Attribute;
import io.countersign.intake.Mapping.Opportunities;
import io.countersign.intake.Mapping.Pointer;
import io.countersign.intake.Mapping.Products;
import io.countersign.intake.Mapping.SplitColumns;
import io.countersign.yaml.Item;
import io.countersign.yaml.Section;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The reader of the section {@code opportunities} of a mapping file. */
final class OpportunityColumns {

  private OpportunityColumns() {}

  static Opportunities read(
      Section deals, @Nullable Currency currency, @Nullable Products products) {
    if (currency == null) {
      deals.required("currency", COLUMN + ", or a currency for all at the top of the mapping");
    }
    if (products == null) {
      deals.optional("product").ifPresent(p -> p.wrong("a section 'products' that lists them"));
    }
    Map<String, Stage> stages = new LinkedHashMap<>();
    String stageColumn =
        deals
            .required("stage", "{column: .., open: [..], won: [..], lost: [..]}")
            .map(stage -> stages(stage.section(), stages))
            .orElse("");
    List<SplitColumns> splits = new ArrayList<>();
    for (Item item : deals.optional("splits").map(Item::list).orElse(List.of())) {
      Section split = item.section();
      splits.add(new SplitColumns(PersonColumn.read(split, "seller"), column(split, "percent")));
      split.done();
    }
    Opportunities read =
        new Opportunities(
            file(deals),
            key(deals),
            PersonColumn.read(deals, "owner"),
            splits,
            optionalColumn(deals, "account"),
            optionalColumn(deals, "product"),
            optionalColumn(deals, "units"),
            column(deals, "amount"),
            optionalColumn(deals, "currency"),
            currency,
            stageColumn,
            stages,
            DateColumn.read(deals, "opened"),
            column(deals, "closed"),
            deals.optional("attributes").map(a -> attributes(a.section())).orElse(Map.of()));
    deals.done();
    return read;
  }

  private static String stages(Section section, Map<String, Stage> stages) {
    String column = column(section, "column");
    for (Stage stage : Stage.values()) {
      String key = Item.word(stage);
      Optional<Item> words =
          stage == Stage.WON
              ? section.required(key, "the words that mean won")
              : section.optional(key);
      for (String word : texts(words)) {
        if (stages.put(word, stage) != null) {
          words.ifPresent(item -> item.wrong("each word once; '" + word + "' is there twice"));
        }
      }
    }
    section.done();
    return column;
  }

  private static Map<String, Attribute> attributes(Section section) {
    Map<String, Attribute> attributes = new LinkedHashMap<>();
    for (Map.Entry<String, Item> entry : section.entries().entrySet()) {
      Item item = entry.getValue();
      if (item.isScalar()) {
        attributes.put(entry.getKey(), new Attribute(text(Optional.of(item)), null));
        continue;
      }
      Section there = item.section();
      Pointer pointer =
          new Pointer(
              file(there),
              text(there.required("key", COLUMN + " of that file")),
              text(there.required("by", COLUMN + " of the opportunities")));
      attributes.put(entry.getKey(), new Attribute(column(there, "column"), pointer));
      there.done();
    }
    return attributes;
  }
}
