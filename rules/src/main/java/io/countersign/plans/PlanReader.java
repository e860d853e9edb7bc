package io.countersign.plans;

import io.countersign.calendar.Cadence;
import io.countersign.calendar.DateRange;
import io.countersign.canonical.CanonicalJson;
import io.countersign.canonical.Digest;
import io.countersign.money.Rounding;
import io.countersign.yaml.DocumentRefused;
import io.countersign.yaml.Item;
import io.countersign.yaml.Problems.Finding;
import io.countersign.yaml.Section;
import io.countersign.yaml.YamlText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads plan documents (YAML, described in docs/plans.md and docs/plan.schema.json). What the
 * language does not know is refused, and all problems come out at once.
 */
public final class PlanReader {

  private static final int LONGEST_PLAN_YEARS = 10;

  private PlanReader() {}

  /**
   * The plan that a document means.
   *
   * @param file the name of the document, for messages
   * @throws DocumentRefused with every problem of the document
   */
  public static PlanVersion read(String file, String document) {
    YamlText text = YamlText.parse(file, document);
    Plan plan = plan(text.root());
    text.refuseProblems();
    return new PlanVersion(document, plan, Digest.of(CanonicalJson.of(text.tree())));
  }

  private static Plan plan(Section root) {
    Plan.Head head = head(root);
    Plan.Money money = money(root);
    Map<String, WeightTable> weights = weights(root.optional("weights"));
    Map<String, Measure> measures = measures(root, weights);
    Map<String, Quota> quotas = new QuotaReader(head.period()).read(root.optional("quotas"));
    ComponentReader reader = new ComponentReader(head, money.currency(), measures, quotas);
    List<PlanComponent> components = new ArrayList<>();
    Map<String, Item> entries =
        root.required("components", "at least one incentive")
            .map(i -> i.section().entries())
            .orElse(Map.of());
    entries.forEach((id, item) -> reader.read(id, item).ifPresent(components::add));
    List<ClawbackTerms> clawback = clawback(root.optional("clawback"), entries.keySet());
    root.done();
    return new Plan(head, money, measures, weights, quotas, components, clawback);
  }

  private static Plan.Head head(Section root) {
    String name =
        root.required("plan", "the plan's short name")
            .flatMap(
                item ->
                    item.text()
                        .flatMap(
                            t ->
                                t.matches("[a-z0-9][a-z0-9-]{0,59}")
                                    ? Optional.of(t)
                                    : item.wrong(
                                        "a short name of small letters, digits and hyphens")))
            .orElse("plan");
    DateRange effective =
        root.required("effective", "the plan's dates, { from: 2017-01-01, until: 2018-01-01 }")
            .flatMap(PlanReader::dates)
            .orElse(new DateRange(LocalDate.EPOCH, LocalDate.EPOCH.plusDays(1)));
    return new Plan.Head(
        name,
        root.required("title", "the plan's title for people").flatMap(Item::text).orElse(name),
        root.required("version", "1 for the first, then 2, 3, …").flatMap(Item::count).orElse(1),
        effective,
        root.required("period", "how often it is worked out: month, quarter, half-year or year")
            .flatMap(p -> p.word(Cadence.class))
            .orElse(Cadence.QUARTER));
  }

  /** A range with both ends, at most ten years long. */
  static Optional<DateRange> dates(Item item) {
    Section section = item.section();
    Optional<LocalDate> from = section.required("from", "the first day").flatMap(Item::date);
    Optional<Item> end = section.required("until", "the day after the last");
    Optional<LocalDate> until = end.flatMap(Item::date);
    section.done();
    if (from.isEmpty() || until.isEmpty()) {
      return Optional.empty();
    }
    if (!from.get().isBefore(until.get())) {
      return end.get().wrong("a day after " + from.get());
    }
    if (from.get().plusYears(LONGEST_PLAN_YEARS).isBefore(until.get())) {
      return end.get().wrong("a day at most " + LONGEST_PLAN_YEARS + " years after " + from.get());
    }
    return Optional.of(new DateRange(from.get(), until.get()));
  }

  private static Plan.Money money(Section root) {
    Currency currency =
        root.required("currency", "the ISO code of the plan's currency, such as USD")
            .flatMap(PlanReader::currency)
            .orElse(Currency.getInstance("XXX"));
    Map<Currency, BigDecimal> rates = new HashMap<>();
    Map<String, Item> entries =
        root.optional("exchange-rates").map(i -> i.section().entries()).orElse(Map.of());
    entries.forEach(
        (code, item) ->
            currency(code)
                .ifPresentOrElse(
                    foreign -> item.positive().ifPresent(rate -> rates.put(foreign, rate)),
                    () -> item.wrong("ISO currency codes as keys; '" + code + "' is none")));
    Rounding rounding =
        root.optional("rounding").flatMap(r -> r.word(Rounding.class)).orElse(Rounding.HALF_UP);
    return new Plan.Money(currency, rounding, Map.copyOf(rates));
  }

  private static Optional<Currency> currency(Item item) {
    return item.text()
        .flatMap(t -> currency(t).or(() -> item.wrong("an ISO currency code such as USD")));
  }

  private static Optional<Currency> currency(String code) {
    return Currency.getAvailableCurrencies().stream()
        .filter(c -> c.getCurrencyCode().equals(code) && c.getDefaultFractionDigits() >= 0)
        .findFirst();
  }

  private static Map<String, WeightTable> weights(Optional<Item> item) {
    Map<String, WeightTable> tables = new LinkedHashMap<>();
    Map<String, Item> entries = item.map(i -> i.section().entries()).orElse(Map.of());
    entries.forEach(
        (id, value) -> {
          Section section = value.section();
          Field by =
              section
                  .required("by", "the field of the deal that decides, such as product")
                  .flatMap(PlanReader::textField)
                  .orElse(Field.PRODUCT);
          Map<String, BigDecimal> rows = new LinkedHashMap<>();
          section
              .required("values", "the weight of each value, such as { GTX Pro: 1.10 }")
              .ifPresent(
                  v ->
                      v.section()
                          .entries()
                          .forEach((k, w) -> w.atLeastZero().ifPresent(n -> rows.put(k, n))));
          tables.put(
              id,
              new WeightTable(
                  id,
                  by,
                  rows,
                  section.optional("otherwise").flatMap(Item::atLeastZero).orElse(null)));
          section.done();
        });
    return tables;
  }

  private static Optional<Field> textField(Item item) {
    return item.text()
        .flatMap(
            name ->
                Field.named(name, Field.Subject.DEAL)
                    .filter(f -> f.kind() == Field.Kind.TEXT)
                    .or(
                        () ->
                            item.wrong(
                                "a field with words: product, account, currency, deal.NAME")));
  }

  private static Map<String, Measure> measures(Section root, Map<String, WeightTable> weights) {
    Map<String, Measure> measures = new LinkedHashMap<>();
    Map<String, Item> entries =
        root.optional("measures").map(i -> i.section().entries()).orElse(Map.of());
    entries.forEach((id, value) -> measures.put(id, measure(id, value.section(), weights)));
    return measures;
  }

  private static Measure measure(String id, Section section, Map<String, WeightTable> weights) {
    Measure measure =
        new Measure(
            id,
            section
                .required("count", "what is added up: amount, units or deals")
                .flatMap(c -> c.word(Measure.Counted.class))
                .orElse(Measure.Counted.AMOUNT),
            section
                .optional("credit")
                .flatMap(c -> c.word(Measure.Reach.class))
                .orElse(Measure.Reach.DIRECT),
            ConditionReader.read(section.optional("where"), Field.Subject.DEAL),
            section
                .optional("weights")
                .flatMap(
                    w ->
                        w.text()
                            .filter(weights::containsKey)
                            .or(() -> w.wrong("one of the weights " + weights.keySet())))
                .orElse(null));
    section.done();
    return measure;
  }

  private static List<ClawbackTerms> clawback(Optional<Item> item, Set<String> components) {
    List<ClawbackTerms> terms = new ArrayList<>();
    Map<String, Item> entries = item.map(i -> i.section().entries()).orElse(Map.of());
    entries.forEach(
        (id, value) -> {
          Section section = value.section();
          Set<String> covered = new LinkedHashSet<>();
          for (Item c : section.optional("components").map(Item::list).orElse(List.of())) {
            c.text()
                .filter(components::contains)
                .or(() -> c.wrong("one of the components " + components))
                .ifPresent(covered::add);
          }
          ClawbackTerms term =
              new ClawbackTerms(
                  id,
                  section.optional("clause").flatMap(Item::text).orElse(id),
                  section
                      .required("within-days", "the length of the window, in days from the win")
                      .flatMap(Item::count)
                      .orElse(1),
                  section
                      .required("recover", "full, or linear by the days still to come")
                      .flatMap(r -> r.word(ClawbackTerms.Schedule.class))
                      .orElse(ClawbackTerms.Schedule.FULL),
                  covered.isEmpty() ? components : covered);
          for (ClawbackTerms other : terms) {
            if (other.withinDays() == term.withinDays()
                && other.components().stream().anyMatch(term.components()::contains)) {
              value
                  .problems()
                  .add(
                      value.node().getStartMark(),
                      value.path(),
                      new Finding(
                          "the same window of " + term.withinDays() + " days as " + other.id(),
                          "one term for each component and window"));
            }
          }
          terms.add(term);
          section.done();
        });
    return terms;
  }
}
