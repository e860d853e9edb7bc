package io.countersign.intake;

import static io.countersign.intake.MappingReader.COLUMN;
import static io.countersign.intake.MappingReader.column;
import static io.countersign.intake.MappingReader.file;
import static io.countersign.intake.MappingReader.key;
import static io.countersign.intake.MappingReader.optionalColumn;
import static io.countersign.intake.MappingReader.text;

import io.countersign.intake.Mapping.Attribute;
import io.countersign.intake.Mapping.MemberColumns;
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
    if (products == null) {
      deals.optional("product").ifPresent(p -> p.wrong("a section 'products' that lists them"));
    }
    KindColumn<Stage> stage =
        deals
            .required("stage", "{column: .., open: [..], won: [..], lost: [..]}")
            .map(i -> KindColumn.ofColumn(i.section(), "stage", Stage.class, List.of(Stage.WON)))
            .orElseGet(() -> new KindColumn<Stage>("stage", null, Map.of(), null));
    List<SplitColumns> splits = new ArrayList<>();
    for (Item item : deals.optional("splits").map(Item::list).orElse(List.of())) {
      Section split = item.section();
      splits.add(new SplitColumns(PersonColumn.read(split, "seller"), column(split, "percent")));
      split.done();
    }
    List<MemberColumns> members = new ArrayList<>();
    for (Item item : deals.optional("members").map(Item::list).orElse(List.of())) {
      members.add(member(item.section()));
    }
    Opportunities read =
        new Opportunities(
            file(deals),
            key(deals),
            PersonColumn.read(deals, "owner"),
            splits,
            members,
            optionalColumn(deals, "account"),
            optionalColumn(deals, "product"),
            optionalColumn(deals, "units"),
            column(deals, "amount"),
            optionalColumn(deals, "cost"),
            CurrencyColumn.read(deals, currency),
            stage,
            DateColumn.read(deals, "opened"),
            column(deals, "closed"),
            deals.optional("attributes").map(a -> attributes(a.section())).orElse(Map.of()));
    deals.done();
    return read;
  }

  private static MemberColumns member(Section member) {
    PersonColumn who = PersonColumn.read(member, "who");
    Word role = Word.read(member, "role", "what they did, such as engineer");
    MemberColumns columns = new MemberColumns(who, role, optionalColumn(member, "percent"));
    member.done();
    return columns;
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
