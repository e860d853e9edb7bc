package io.countersign.plans;

import io.countersign.money.Rate;
import io.countersign.plans.Commission.Price;
import io.countersign.plans.TierReader.Tiers;
import io.countersign.yaml.Item;
import io.countersign.yaml.Section;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Reads at which price a commission pays, and the tiers that say or multiply it. */
final class PriceReader {

  /** A price with its tiers; a flat one has a single tier. */
  record Priced(Price price, Tiers tiers) {}

  private final Names names;
  private final Optional<Measure> pays;
  private final PayReader pay;

  /** Whether one tier holds for everything, so that bounds may lie below zero. */
  private boolean retroactive;

  PriceReader(Names names, Optional<Measure> pays) {
    this.names = names;
    this.pays = pays;
    pay = PayReader.of(pays, names.units());
  }

  Priced read(Section section) {
    Optional<Item> given =
        section.oneOf(true, "rate", "per-unit", "tiers", "rates", "cases", "grid", "target");
    Optional<Item> accelerators = section.optional("accelerators");
    retroactive =
        section
            .ahead("method")
            .filter(method -> method.isScalar() && method.isWord(RateTable.Method.RETROACTIVE))
            .isPresent();
    RowReader rows = new RowReader(section, pay);
    String key = given.map(Item::path).map(p -> p.substring(p.lastIndexOf('.') + 1)).orElse("");
    if (List.of("tiers", "cases", "grid").contains(key)) {
      section.without("it beside 'rate', 'per-unit', 'rates' or 'target' only", "accelerators");
    }
    return switch (key) {
      case "rate", "per-unit" -> flat(given.get(), key.equals("rate"), accelerators);
      case "tiers" -> new Priced(new Commission.InTable(), tiers(given.get()));
      case "rates" -> new Priced(rows.read(given.get(), pays), times(accelerators, false));
      case "cases" -> new Priced(new CaseReader(names, pay).read(given.get()), plain());
      case "grid" -> new Priced(new GridReader(names, pay).read(given.get()), plain());
      case "target" ->
          new Priced(
              new Commission.OnTarget(
                  names.targetFromZero(given.get()).orElse(new Target.Fixed(BigDecimal.ZERO))),
              times(accelerators, true));
      default -> new Priced(new Commission.InTable(), plain());
    };
  }

  private static Tiers plain() {
    return TierReader.flat(Rate.WHOLE);
  }

  private Priced flat(Item given, boolean percent, Optional<Item> accelerators) {
    Optional<String> table = names.rates(given, percent);
    if (table.isPresent()) {
      pay.refuseOther(given, percent);
      return new Priced(
          new Commission.Flat(new Target.ByTable(table.get())), times(accelerators, false));
    }
    Rate flat = pay.read(given, percent).orElse(new Rate(BigDecimal.ZERO));
    return accelerators.isEmpty()
        ? new Priced(new Commission.InTable(), TierReader.flat(flat))
        : new Priced(
            new Commission.Flat(new Target.Fixed(flat.fraction())), times(accelerators, false));
  }

  /** Tiers that say rates, or what is paid at their ends. */
  private Tiers tiers(Item list) {
    List<Section> sections = TierReader.sections(list);
    boolean curve = sections.stream().anyMatch(tier -> tier.has("pays"));
    return curve
        ? TierReader.curve(list, sections, tier -> reached(tier, names::money, "rate", "per-unit"))
        : TierReader.read(list, sections, pay::read, retroactive);
  }

  /** Tiers that say multipliers, or which part of the target is paid at their ends. */
  private Tiers times(Optional<Item> list, boolean target) {
    if (list.isEmpty()) {
      return plain();
    }
    List<Section> sections = TierReader.sections(list.get());
    boolean curve = sections.stream().anyMatch(tier -> tier.has("pays"));
    if (!curve) {
      return TierReader.read(list.get(), sections, TermsReader::times, retroactive);
    }
    if (!target) {
      list.get().wrong("'times' in each tier; 'pays' is a part of a 'target'");
    }
    return TierReader.curve(
        list.get(),
        sections,
        tier -> reached(tier, item -> PayReader.percentage(item).map(Rate::fraction), "times"));
  }

  private interface Amount {
    Optional<BigDecimal> read(Item item);
  }

  private static Optional<Rate> reached(Section tier, Amount amount, String... others) {
    tier.without("'pays', as in the other tiers", others);
    return tier.required("pays", "what is paid at the end of the tier")
        .flatMap(amount::read)
        .map(Rate::new);
  }
}
