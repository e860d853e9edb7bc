package io.countersign.plans;

import io.countersign.plans.Commission.Per;
import io.countersign.plans.Commission.Row;
import io.countersign.plans.Commission.Rows;
import io.countersign.yaml.Item;
import io.countersign.yaml.Section;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads rates by deal: rows, of which the first or the most specific that fits pays. */
final class RowReader {

  private enum Match {
    FIRST,
    MOST_SPECIFIC
  }

  private enum Otherwise {
    NOTHING
  }

  private final PayReader pay;
  private final boolean mostSpecific;
  private final boolean otherwiseNothing;

  RowReader(Section section, PayReader pay) {
    this.pay = pay;
    Optional<Match> match = section.optional("match").flatMap(m -> m.word(Match.class));
    mostSpecific = match.filter(Match.MOST_SPECIFIC::equals).isPresent();
    otherwiseNothing =
        section.optional("otherwise").flatMap(o -> o.word(Otherwise.class)).isPresent();
    if (!section.has("rates")) {
      section.without("it beside 'rates' only", "match", "otherwise");
    }
  }

  Rows read(Item list, Optional<Measure> pays) {
    List<Row> rows = new ArrayList<>();
    List<Item> items = list.list();
    for (Item item : items) {
      rows.add(row(item.section(), rows.size() + 1));
    }
    if (items.isEmpty() && list.isList()) {
      list.wrong("at least one row, such as { where: { product: Router }, rate: 4 % }");
    }
    if (pays.isPresent() && !(pays.get() instanceof Measure.OfDeals)) {
      list.wrong("one 'rate' or tiers; the measure has no deals whose rates could differ");
    }
    for (int i = 0; i + 1 < rows.size() && !mostSpecific; i++) {
      if (rows.get(i).where().equals(Condition.ALWAYS)) {
        items.get(i).wrong("a 'where' in every row but the last; this one hides those after it");
      }
    }
    return new Rows(rows, mostSpecific, otherwiseNothing);
  }

  private Row row(Section section, int number) {
    ConditionReader reader = new ConditionReader(Fields.of(Field.Subject.DEAL));
    Condition where =
        section.optional("where").map(w -> reader.condition(w, 1)).orElse(Condition.ALWAYS);
    Optional<Item> given = section.oneOf(true, "rate", "per-unit", "per-deal");
    boolean perDeal = section.has("per-deal") && !section.has("rate") && !section.has("per-unit");
    Optional<BigDecimal> amount =
        given.flatMap(
            p ->
                perDeal
                    ? p.atLeastZero()
                    : pay.read(p, section.has("rate")).map(rate -> rate.fraction()));
    section.done();
    return new Row(
        number,
        where,
        reader.tests(),
        perDeal ? Per.DEAL : Per.COUNTED,
        amount.orElse(BigDecimal.ZERO));
  }
}
