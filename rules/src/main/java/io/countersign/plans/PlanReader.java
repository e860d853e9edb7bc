package io.countersign.plans;

import io.countersign.canonical.CanonicalJson;
import io.countersign.canonical.Digest;
import io.countersign.yaml.DocumentRefused;
import io.countersign.yaml.Item;
import io.countersign.yaml.Section;
import io.countersign.yaml.YamlText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads plan documents (YAML, described in docs/plans.md and docs/plan.schema.json). What the
 * language does not know is refused, and all problems come out at once.
 */
public final class PlanReader {

  private PlanReader() {}

  /**
   * The plan that a document means.
   *
   * @param file the name of the document, for messages
   * @throws DocumentRefused with every problem of the document
   */
  public static PlanVersion read(String file, String document) {
    YamlText text = YamlText.parse(file, document);
    Section root = text.root();
    Plan plan = plan(root);
    text.refuseProblems();
    reportUnused(plan, root);
    text.refuseProblems();
    return new PlanVersion(document, plan, Digest.of(CanonicalJson.of(text.tree())));
  }

  private static Plan plan(Section root) {
    Plan.Head head = HeadReader.head(root);
    Plan.Money money = HeadReader.money(root);
    Map<String, WeightTable> weights = MeasureReader.weights(root.named("weights"));
    Map<String, Measure> measures = MeasureReader.measures(root.named("measures"), weights);
    Map<String, Quota> quotas = new QuotaReader(head).read(root.named("quotas"));
    Optional<Item> incentives = root.required("components", "at least one incentive");
    incentives.filter(Item::isEmptyMapping).ifPresent(i -> i.wrong("at least one incentive"));
    Map<String, Item> entries = root.named("components");
    ComponentReader reader = new ComponentReader(head, money.currency(), measures, quotas);
    List<PlanComponent> components = new ArrayList<>();
    entries.forEach((id, item) -> reader.read(id, item).ifPresent(components::add));
    List<ClawbackTerms> clawback =
        new ClawbackReader(entries.keySet(), components).read(root.named("clawback"));
    root.done();
    return new Plan(
        head, money, measures, weights, quotas, components, clawback, Plan.Shown.NOTHING);
  }

  /** A table that nothing uses is most often one that somebody forgot to name where it counts. */
  private static void reportUnused(Plan plan, Section root) {
    Set<String> weights = new HashSet<>();
    for (Measure measure : plan.measures().values()) {
      if (measure instanceof Measure.OfDeals ofDeals) {
        weights.add(String.valueOf(ofDeals.weights()));
      }
    }
    Set<String> quotas = new HashSet<>();
    for (Quota quota : plan.quotas().values()) {
      if (quota instanceof Quota.TeamSum sum) {
        quotas.add(sum.of());
      }
    }
    for (PlanComponent component : plan.components()) {
      component.looksAt().ifPresent(base -> quotas.add(String.valueOf(base.quota())));
    }
    reportUnused(root.named("weights"), weights, "a measure that names these weights");
    reportUnused(root.named("quotas"), quotas, "a component that names this quota");
  }

  private static void reportUnused(Map<String, Item> entries, Set<String> used, String user) {
    entries.forEach(
        (id, item) -> {
          if (!used.contains(id)) {
            item.section().report("something that nothing uses", user + ", or to leave it out");
          }
        });
  }
}
