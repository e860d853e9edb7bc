package io.countersign.plans;

import io.countersign.plans.Measure.Counted;
import io.countersign.plans.Measure.Counting;
import io.countersign.plans.Measure.Head;
import io.countersign.plans.Measure.Most;
import io.countersign.plans.Measure.OfDeals;
import io.countersign.plans.Measure.On;
import io.countersign.plans.Measure.Resets;
import io.countersign.plans.Measure.Shares;
import io.countersign.yaml.Item;
import io.countersign.yaml.Section;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what is added up over deals. */
final class DealMeasureReader {

  private enum Count {
    AMOUNT,
    UNITS,
    DEALS,
    MARGIN
  }

  private enum Negative {
    COUNTS,
    ZERO
  }

  private final Map<String, WeightTable> weights;

  DealMeasureReader(Map<String, WeightTable> weights) {
    this.weights = weights;
  }

  /** Stands for a measure that could not be read, so that nothing else looks wrong. */
  static OfDeals unread(String id) {
    return new OfDeals(
        new Head(id, Resets.PERIOD, null),
        Counting.of(Counted.AMOUNT),
        List.of(CreditRule.whole(id, 1, CreditRule.To.SELLERS)),
        Shares.OF_CREDIT,
        Condition.ALWAYS,
        null);
  }

  OfDeals read(Head head, Section section) {
    return new OfDeals(
        head,
        counting(section),
        CreditReader.read(head.id(), section.optional("credit")),
        section.optional("shares").flatMap(s -> s.word(Shares.class)).orElse(Shares.OF_CREDIT),
        ConditionReader.read(section.optional("where"), Field.Subject.DEAL),
        section
            .optional("weights")
            .flatMap(
                w ->
                    w.text()
                        .filter(weights::containsKey)
                        .or(() -> w.wrong("one of the weights " + weights.keySet())))
            .orElse(null));
  }

  private static Counting counting(Section section) {
    Count count =
        section
            .required("count", "what is added up: amount, units, deals or margin")
            .flatMap(c -> c.word(Count.class))
            .orElse(Count.AMOUNT);
    Optional<Item> less = section.optional("less");
    Optional<Item> most = section.optional("at-most");
    Optional<Item> negative = section.optional("negative");
    On on = section.optional("on").flatMap(o -> o.word(On.class)).orElse(On.WON);
    if (count == Count.UNITS || count == Count.DEALS) {
      section.without("it beside 'count: amount' or 'margin'", "less", "at-most", "negative");
    }
    if (count == Count.MARGIN) {
      section.without("'count: amount' beside it; a margin is less the cost already", "less");
    }
    @Nullable Field subtracted =
        count == Count.MARGIN
            ? Field.COST
            : less.flatMap(l -> number(l, "cost, or a number of the deal, deal.NAME")).orElse(null);
    boolean floored =
        negative.flatMap(n -> n.word(Negative.class)).filter(Negative.ZERO::equals).isPresent();
    return new Counting(
        counted(count),
        on,
        subtracted,
        most.flatMap(DealMeasureReader::most).orElse(null),
        floored);
  }

  private static Counted counted(Count count) {
    return switch (count) {
      case AMOUNT, MARGIN -> Counted.AMOUNT;
      case UNITS -> Counted.UNITS;
      case DEALS -> Counted.DEALS;
    };
  }

  private static Optional<Field> number(Item item, String expected) {
    return item.text()
        .flatMap(
            name ->
                name.equals(Field.COST.name())
                    ? Optional.of(Field.COST)
                    : Field.attribute(name).map(Field::asNumber).or(() -> item.wrong(expected)));
  }

  private static Optional<Most> most(Item item) {
    Optional<Field> field = item.isScalar() ? attribute(item) : Optional.empty();
    return field.isPresent()
        ? field.map(f -> new Most(f, null))
        : item.positive().map(amount -> new Most(null, amount));
  }

  private static Optional<Field> attribute(Item item) {
    return item.text().flatMap(Field::attribute).map(Field::asNumber);
  }
}
