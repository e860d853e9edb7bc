package io.countersign.plans;

import io.countersign.money.Rate;
import io.countersign.plans.CreditRule.Levels;
import io.countersign.plans.CreditRule.To;
import io.countersign.yaml.Item;
import io.countersign.yaml.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads who is credited: a word for the usual ways, or a list of rules. */
final class CreditReader {

  private enum Way {
    DIRECT,
    ROLLUP,
    OWN_AND_BELOW,
    EVERYBODY
  }

  private final String measure;

  private CreditReader(String measure) {
    this.measure = measure;
  }

  static List<CreditRule> read(String measure, Optional<Item> credit) {
    CreditReader reader = new CreditReader(measure);
    if (credit.filter(Item::isList).isPresent()) {
      return reader.rules(credit.get());
    }
    return reader.usual(credit.flatMap(c -> c.word(Way.class)).orElse(Way.DIRECT));
  }

  private List<CreditRule> usual(Way way) {
    return switch (way) {
      case DIRECT -> List.of(CreditRule.whole(measure, 1, To.SELLERS));
      case ROLLUP -> List.of(CreditRule.whole(measure, 1, To.MANAGERS));
      case OWN_AND_BELOW ->
          List.of(
              CreditRule.whole(measure, 1, To.SELLERS), CreditRule.whole(measure, 2, To.MANAGERS));
      case EVERYBODY -> List.of(CreditRule.whole(measure, 1, To.EVERYBODY));
    };
  }

  private List<CreditRule> rules(Item list) {
    List<CreditRule> rules = new ArrayList<>();
    for (Item item : list.list()) {
      rules.add(rule(item.section(), rules.size() + 1));
    }
    if (rules.isEmpty()) {
      list.wrong("at least one rule, such as { to: sellers }");
    }
    return rules;
  }

  private CreditRule rule(Section section, int number) {
    To to =
        section
            .required("to", "whom it credits, such as sellers")
            .flatMap(t -> t.word(To.class))
            .orElse(To.SELLERS);
    String word = word(section, to);
    Levels levels = LevelReader.withVacant(section);
    if (to != To.MANAGERS) {
      section.without("it beside 'to: managers' only", "levels", "vacant");
    }
    Rate share = section.optional("share").flatMap(Item::positivePercent).orElse(Rate.WHOLE);
    Condition where = ConditionReader.read(section.optional("where"), Field.Subject.DEAL);
    section.done();
    return new CreditRule(measure, number, to, word, share, levels, where);
  }

  /** The role, field or relation that the rule needs; empty for one that needs none. */
  private static String word(Section section, To to) {
    String key =
        switch (to) {
          case ROLE -> "role";
          case NAMED, TERRITORY -> "field";
          case RELATED -> "relation";
          case SELLERS, MANAGERS, EVERYBODY -> "";
        };
    for (String other : List.of("role", "field", "relation")) {
      if (!other.equals(key)) {
        section.without("a key that goes with 'to: " + Item.word(to) + "'", other);
      }
    }
    if (key.isEmpty()) {
      return "";
    }
    Optional<Item> given = section.required(key, meaning(to));
    return given
        .flatMap(item -> key.equals("field") ? field(item) : item.text())
        .orElse(Names.UNKNOWN);
  }

  private static String meaning(To to) {
    return switch (to) {
      case ROLE -> "the role in the deal's team, such as engineer";
      case RELATED -> "the relation to a seller, such as mentor";
      default -> "the deal's field, deal.NAME, that names whom or where";
    };
  }

  private static Optional<String> field(Item item) {
    return item.text()
        .flatMap(
            name ->
                Field.attribute(name)
                    .map(Field::name)
                    .or(() -> item.wrong("a field of the deal, deal.NAME")));
  }
}
