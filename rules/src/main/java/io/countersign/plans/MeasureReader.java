package io.countersign.plans;

import io.countersign.plans.Measure.Head;
import io.countersign.plans.Measure.OfDeals;
import io.countersign.plans.Measure.OfMetric;
import io.countersign.plans.Measure.Resets;
import io.countersign.plans.Measure.Takes;
import io.countersign.yaml.Item;
import io.countersign.yaml.Section;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads measures: of deals, of imported numbers, and of other measures. */
final class MeasureReader {

  private enum Whose {
    PARTICIPANT,
    COMPANY
  }

  private final Map<String, WeightTable> weights;
  private final Set<String> quotas;
  private final Circles circles = new Circles();

  MeasureReader(Map<String, WeightTable> weights, Set<String> quotas) {
    this.weights = weights;
    this.quotas = quotas;
  }

  Map<String, Measure> read(Map<String, Item> entries) {
    Map<String, Measure> measures = new LinkedHashMap<>();
    entries.forEach((id, item) -> measures.put(id, measure(id, item.section(), entries.keySet())));
    Set<String> endless = circles.report();
    measures.replaceAll((id, m) -> endless.contains(id) ? DealMeasureReader.unread(id) : m);
    measures.replaceAll((id, measure) -> together(measure, measures));
    return measures;
  }

  private Measure measure(String id, Section section, Set<String> all) {
    Measure measure =
        switch (section.kind("count", "metric", "ratio", "sum").orElse("")) {
          case "count" -> new DealMeasureReader(weights).read(head(id, section, true), section);
          case "metric" -> metric(head(id, section, true), section);
          case "ratio" -> ratio(head(id, section, false), section, all);
          case "sum" -> sum(head(id, section, false), section, all);
          default -> DealMeasureReader.unread(id);
        };
    section.done();
    return measure;
  }

  /** Measures of measures start again when those do. */
  private Head head(String id, Section section, boolean resets) {
    return new Head(
        id,
        resets
            ? section.optional("resets").flatMap(r -> r.word(Resets.class)).orElse(Resets.PERIOD)
            : Resets.PERIOD,
        section.optional("quota").flatMap(this::quota).orElse(null));
  }

  private Optional<String> quota(Item item) {
    return item.text().filter(quotas::contains).or(() -> item.wrong("one of the quotas " + quotas));
  }

  private static Measure metric(Head head, Section section) {
    String metric = section.optional("metric").flatMap(Item::text).orElse(Names.UNKNOWN);
    Takes takes = section.optional("takes").flatMap(t -> t.word(Takes.class)).orElse(Takes.SUM);
    Whose whose =
        section.optional("of").flatMap(o -> o.word(Whose.class)).orElse(Whose.PARTICIPANT);
    return new Measure.OfMetric(head, metric, takes, whose == Whose.COMPANY);
  }

  private Measure ratio(Head head, Section section, Set<String> all) {
    Optional<Section> ratio = section.optional("ratio").map(Item::section);
    Optional<String> of =
        ratio
            .flatMap(r -> r.required("of", "the measure that is divided"))
            .flatMap(item -> part(head, item, all));
    Optional<String> to =
        ratio
            .flatMap(r -> r.required("to", "the measure that divides"))
            .flatMap(item -> part(head, item, all));
    ratio.ifPresent(Section::done);
    return new Measure.Ratio(head, of.orElse(Names.UNKNOWN), to.orElse(Names.UNKNOWN));
  }

  private Optional<String> part(Head head, Item item, Set<String> all) {
    Optional<String> name =
        item.text().filter(all::contains).or(() -> item.wrong("one of the measures " + all));
    name.ifPresent(to -> circles.add(head.id(), to, item));
    return name;
  }

  private Measure sum(Head head, Section section, Set<String> all) {
    Map<String, BigDecimal> parts = new LinkedHashMap<>();
    Optional<Item> given = section.optional("sum");
    Optional<Section> sum = given.map(Item::section);
    sum.ifPresent(
        s ->
            s.entries()
                .forEach(
                    (name, item) -> {
                      if (!all.contains(name)) {
                        s.report(name, "the key '" + name + "'", "one of the measures " + all);
                      }
                      circles.add(head.id(), name, item);
                      item.factor().ifPresent(weight -> parts.put(name, weight));
                    }));
    given
        .filter(Item::isEmptyMapping)
        .ifPresent(g -> g.wrong("at least one measure with its weight"));
    return new Measure.Sum(head, parts);
  }

  /** The same measure, starting again with its parts where those start together. */
  private static Measure together(Measure measure, Map<String, Measure> all) {
    Set<String> parts = new LinkedHashSet<>();
    parts(measure, all, parts);
    Set<Resets> resets =
        parts.stream()
            .map(all::get)
            .filter(part -> part instanceof OfDeals || part instanceof OfMetric)
            .map(part -> part.head().resets())
            .collect(Collectors.toSet());
    if (resets.size() != 1) {
      return measure;
    }
    Head head = new Head(measure.id(), resets.iterator().next(), measure.head().quota());
    if (measure instanceof Measure.Ratio ratio) {
      return new Measure.Ratio(head, ratio.of(), ratio.to());
    }
    return measure instanceof Measure.Sum sum ? new Measure.Sum(head, sum.parts()) : measure;
  }

  /** Everything that a measure is made of, itself included. */
  private static void parts(
      @Nullable Measure measure, Map<String, Measure> all, Set<String> parts) {
    if (measure == null || !parts.add(measure.id())) {
      return;
    }
    if (measure instanceof Measure.Ratio ratio) {
      parts(all.get(ratio.of()), all, parts);
      parts(all.get(ratio.to()), all, parts);
    } else if (measure instanceof Measure.Sum sum) {
      sum.parts().keySet().forEach(part -> parts(all.get(part), all, parts));
    }
  }
}
