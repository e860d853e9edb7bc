package io.countersign.plans;

import io.countersign.canonical.CanonicalJson;
import io.countersign.canonical.Digest;
import io.countersign.yaml.DocumentRefused;
import io.countersign.yaml.Item;
import io.countersign.yaml.Section;
import io.countersign.yaml.YamlText;
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
    Read plan = read(root);
    text.refuseProblems();
    plan.reportUnused();
    text.refuseProblems();
    return new PlanVersion(document, plan.plan(), Digest.of(CanonicalJson.of(text.tree())));
  }

  /** A plan as it was read, and what of it nothing uses. */
  private record Read(
      Plan plan, Map<String, Item> weights, Map<String, Item> quotas, Set<String> usedQuotas) {

    /** A table that nothing uses is most often one that somebody forgot to name. */
    void reportUnused() {
      Set<String> usedWeights = new HashSet<>();
      Set<String> used = new HashSet<>(usedQuotas);
      for (Measure measure : plan.measures().values()) {
        used.add(String.valueOf(measure.head().quota()));
        if (measure instanceof Measure.OfDeals ofDeals) {
          usedWeights.add(String.valueOf(ofDeals.weights()));
        }
      }
      for (Quota quota : plan.quotas().values()) {
        if (quota instanceof Quota.TeamSum sum) {
          used.add(sum.of());
        }
      }
      reportUnused(weights, usedWeights, "a measure that names these weights");
      reportUnused(quotas, used, "a component or measure that names this quota");
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

  private static Read read(Section root) {
    Plan.Head head = HeadReader.head(root);
    Plan.Money money = MoneyReader.money(root);
    Map<String, Item> weightItems = root.named("weights");
    Map<String, WeightTable> weights = WeightReader.read(weightItems);
    Map<String, Item> quotaItems = root.named("quotas");
    Map<String, Quota> quotas = new QuotaReader(head).read(quotaItems);
    Map<String, Measure> measures =
        new MeasureReader(weights, quotas.keySet()).read(root.named("measures"));
    Optional<Item> incentives = root.required("components", "at least one incentive");
    incentives.filter(Item::isEmptyMapping).ifPresent(i -> i.wrong("at least one incentive"));
    Map<String, Item> entries = root.named("components");
    Names names = new Names(money.currency(), quotas, measures);
    List<PlanComponent> components = new ComponentReader(head, names).read(entries);
    List<ClawbackTerms> clawback =
        new ClawbackReader(entries.keySet(), components).read(root.named("clawback"));
    Plan.Shown shown = new ShownReader(names, components).read(root);
    root.optional("examples").ifPresent(Item::section); // read where they are run
    root.done();
    Plan plan = new Plan(head, money, measures, weights, quotas, components, clawback, shown);
    return new Read(plan, weightItems, quotaItems, names.usedQuotas());
  }
}
