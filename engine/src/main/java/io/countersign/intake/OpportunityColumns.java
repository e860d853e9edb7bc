package io.countersign.intake;

import static io.countersign.intake.MappingReader.column;
import static io.countersign.intake.MappingReader.file;
import static io.countersign.intake.MappingReader.key;
import static io.countersign.intake.MappingReader.optionalColumn;

import io.countersign.intake.Mapping.MemberColumns;
import io.countersign.intake.Mapping.Opportunities;
import io.countersign.intake.Mapping.SplitColumns;
import io.countersign.yaml.Item;
import io.countersign.yaml.Section;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The reader of the section {@code opportunities} of a mapping file. */
final class OpportunityColumns {

  private static final String[] SOLD = {"product", "units", "amount", "cost"};

  private OpportunityColumns() {}

  /**
   * Reads the section.
   *
   * @param withLines whether what is sold stands in a file of its own
   */
  static Opportunities read(
      Section deals, @Nullable Currency currency, boolean knowsProducts, boolean withLines) {
    if (withLines) {
      deals.without("it in the section 'lines', which says what is sold", SOLD);
    } else if (!knowsProducts) {
      deals.optional("product").ifPresent(p -> p.wrong("a section 'products' that lists them"));
    }
    KindColumn<Stage> stage =
        KindColumn.read(deals, "stage", Stage.class, List.of(Stage.WON))
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
            deals.optional("account").map(a -> Attribute.read(a, "opportunities")).orElse(null),
            optionalColumn(deals, "product"),
            optionalColumn(deals, "units"),
            withLines ? null : column(deals, "amount"),
            optionalColumn(deals, "cost"),
            CurrencyColumn.read(deals, currency),
            stage,
            KindColumn.says(Stage.OPEN).test(stage) || deals.has("opened")
                ? DateColumn.read(deals, "opened")
                : new DateColumn(null, null),
            column(deals, "closed"),
            deals
                .optional("attributes")
                .map(a -> Attribute.readAll(a.section(), "opportunities"))
                .orElse(Map.of()));
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
}
