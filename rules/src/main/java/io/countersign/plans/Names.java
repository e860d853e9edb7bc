package io.countersign.plans;

import io.countersign.plans.ComponentReader.Kind;
import io.countersign.yaml.Item;
import io.countersign.yaml.Section;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The measures, quotas and components that a plan defines, as its parts name them. */
final class Names {

  /** Stands for a measure that could not be read, so that nothing else looks wrong. */
  static final String UNKNOWN = "?";

  private final Currency currency;
  private final Map<String, Quota> quotas;
  private final Map<String, Measure> measures;
  private final Map<String, Optional<Kind>> components = new LinkedHashMap<>();
  private final Set<String> usedQuotas = new HashSet<>();

  Names(Currency currency, Map<String, Quota> quotas, Map<String, Measure> measures) {
    this.currency = currency;
    this.quotas = quotas;
    this.measures = measures;
  }

  /** A component of that name; the kind is empty where it could not be read. */
  void add(String component, Optional<Kind> kind) {
    components.put(component, kind);
  }

  Optional<Kind> kindOf(String component) {
    return components.getOrDefault(component, Optional.empty());
  }

  Optional<Measure> measure(Section section, String key, String meaning) {
    return section.required(key, meaning).flatMap(this::measure);
  }

  Optional<Measure> measure(Item item) {
    return item.text()
        .flatMap(
            name ->
                measures.containsKey(name)
                    ? Optional.of(measures.get(name))
                    : item.wrong("one of the measures " + measures.keySet()));
  }

  Optional<String> quota(Item item) {
    return item.text()
        .flatMap(
            name ->
                quotas.containsKey(name)
                    ? Optional.of(name)
                    : item.wrong("one of the quotas " + quotas.keySet()))
        .map(this::use);
  }

  /** The names of all components of some kinds. */
  List<String> componentsOf(Set<Kind> kinds) {
    return components.entrySet().stream()
        .filter(entry -> entry.getValue().filter(kinds::contains).isPresent())
        .map(Map.Entry::getKey)
        .toList();
  }

  /** A component as it is named somewhere. */
  record Named(String component, Item place) {}

  /** A list of at least one component of some kinds. */
  List<Named> components(Item list, Set<Kind> allowed) {
    List<Item> items = list.list();
    if (items.isEmpty() && list.isList()) {
      list.wrong("at least one component of the kinds " + words(allowed));
    }
    List<Named> named = new ArrayList<>();
    items.forEach(i -> component(i, allowed).ifPresent(name -> named.add(new Named(name, i))));
    return named;
  }

  private Optional<String> component(Item item, Set<Kind> allowed) {
    return item.text()
        .flatMap(
            name ->
                components.containsKey(name)
                    ? Optional.of(name)
                    : item.wrong("one of the components " + components.keySet()))
        .flatMap(
            name ->
                kindOf(name).filter(kind -> !allowed.contains(kind)).isEmpty()
                    ? Optional.of(name)
                    : item.wrong("a component of the kinds " + words(allowed)));
  }

  private static String words(Set<Kind> kinds) {
    return kinds.stream().sorted().map(Item::word).collect(Collectors.joining(", "));
  }

  /** An amount for everybody, or the name of a quota that says it. */
  Optional<Target> target(Item item) {
    return item.text().flatMap(text -> target(item, text, this::positiveMoney));
  }

  /** The same, where an amount of zero has a meaning too. */
  Optional<Target> targetFromZero(Item item) {
    return item.text().flatMap(text -> target(item, text, this::money));
  }

  private Optional<Target> target(
      Item item, String text, Function<Item, Optional<BigDecimal>> amount) {
    if (quotas.containsKey(text)) {
      return Optional.of(new Target.ByTable(use(text)));
    }
    return Character.isLetter(text.codePointAt(0))
        ? item.wrong("an amount, or one of the quotas " + quotas.keySet())
        : amount.apply(item).map(Target.Fixed::new);
  }

  /** The quota that says what each is paid by, if a value names one: percentages, or amounts. */
  Optional<String> rates(Item item, boolean percent) {
    Optional<String> name =
        item.isScalar() ? item.text().filter(quotas::containsKey) : Optional.empty();
    if (name.isEmpty()) {
      return name;
    }
    boolean fits = quotas.get(name.get()) instanceof Quota.Rows rows && rows.percent() == percent;
    if (!fits) {
      item.wrong(
          percent
              ? "a percentage, or a quota whose amounts are percentages with their sign"
              : "an amount, or a quota with amounts");
    }
    return name.map(this::use);
  }

  /** An amount above zero with no more decimals than the plan's currency. */
  Optional<BigDecimal> positiveMoney(Item item) {
    return item.positive().flatMap(amount -> ofCurrency(item, amount));
  }

  /** An amount of at least zero with no more decimals than the plan's currency. */
  Optional<BigDecimal> money(Item item) {
    return item.atLeastZero().flatMap(amount -> ofCurrency(item, amount));
  }

  private Optional<BigDecimal> ofCurrency(Item item, BigDecimal amount) {
    int digits = currency.getDefaultFractionDigits();
    return amount.stripTrailingZeros().scale() <= digits
        ? Optional.of(amount)
        : item.wrong(
            "an amount of " + currency.getCurrencyCode() + ", which has " + digits + " decimals");
  }

  /** A condition on what measures stand at. */
  Condition standing(Optional<Item> condition) {
    return ConditionReader.read(condition, Fields.of(measures));
  }

  /** The quota that conditions on the attainment of a measure look at, as one to be used. */
  @Nullable String quotaOf(Optional<Measure> measure) {
    return measure.map(m -> m.head().quota()).map(this::use).orElse(null);
  }

  Units units() {
    return new Units(measures);
  }

  Map<String, Quota> quotas() {
    return quotas;
  }

  /** The quotas that some part of the plan named so far. */
  Set<String> usedQuotas() {
    return usedQuotas;
  }

  private String use(String quota) {
    usedQuotas.add(quota);
    return quota;
  }
}
