package io.countersign.calculation;

import io.countersign.calculation.DealDecision.Rated;
import io.countersign.crediting.CreditDecision;
import io.countersign.crediting.DealProfile;
import io.countersign.crediting.Holds;
import io.countersign.crediting.Trait;
import io.countersign.crediting.Weight;
import io.countersign.crediting.WeightDecision;
import io.countersign.earning.Qualifies;
import io.countersign.earning.RateDecision;
import io.countersign.earning.RateFits;
import io.countersign.earning.SpifDecision;
import io.countersign.plans.Commission;
import io.countersign.plans.CreditRule;
import io.countersign.plans.Field;
import io.countersign.plans.Measure;
import io.countersign.plans.Measure.OfDeals;
import io.countersign.plans.Plan;
import io.countersign.plans.PlanComponent;
import io.countersign.plans.Spif;
import io.countersign.plans.WeightTable;
import io.countersign.rulebook.RuleBook;
import io.countersign.rulebook.RuleBook.Ruling;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Asks the rules about one sold line under one plan. */
final class DealQuestion {

  private final List<Object> planFacts = new ArrayList<>();
  private final List<Measure> measures;
  private final List<Spif> spifs = new ArrayList<>();
  private final List<Commission> rated = new ArrayList<>();
  private final List<Field> words;

  DealQuestion(Plan plan, List<Field> words) {
    this.words = words;
    measures = List.copyOf(plan.measures().values());
    for (Measure measure : measures) {
      planFacts.add(measure);
      if (measure instanceof OfDeals ofDeals) {
        planFacts.addAll(ofDeals.credits());
      }
    }
    for (PlanComponent component : plan.components()) {
      if (component instanceof Spif spif) {
        spifs.add(spif);
        planFacts.add(spif);
      } else if (component instanceof Commission commission
          && commission.price() instanceof Commission.Rows) {
        rated.add(commission);
        planFacts.add(commission);
      }
    }
    plan.weights().values().forEach(this::add);
  }

  private void add(WeightTable table) {
    String field = table.by().name();
    table
        .weights()
        .forEach((value, factor) -> planFacts.add(new Weight(table.id(), field, value, factor)));
    if (table.otherwise() != null) {
      planFacts.add(new Weight(table.id(), field, Weight.OTHERWISE, table.otherwise()));
    }
  }

  DealDecision ask(LineFacts line) {
    List<Object> facts = new ArrayList<>(planFacts);
    Sold.Telling telling = line.sold().telling();
    facts.add(new DealProfile(0, telling.event(), telling.on(), line.shared()));
    for (Field field : words) {
      String value = line.text(field);
      facts.add(new Trait(0, field.name(), value == null ? "" : value));
    }
    for (Measure measure : measures) {
      if (measure instanceof OfDeals ofDeals && ofDeals.where().holds(line)) {
        for (CreditRule rule : ofDeals.credits()) {
          if (rule.where().holds(line)) {
            facts.add(new Holds(0, measure.id(), rule.number()));
          }
        }
      }
    }
    for (Spif spif : spifs) {
      if (spif.where().holds(line)) {
        facts.add(new Qualifies(0, spif.id()));
      }
    }
    for (Commission commission : rated) {
      for (Commission.Row row : ((Commission.Rows) commission.price()).rows()) {
        if (row.where().holds(line)) {
          facts.add(new RateFits(0, commission.id(), row.number(), row.tests()));
        }
      }
    }
    return decision(RuleBook.rule(facts, Record.class));
  }

  private DealDecision decision(List<Ruling<Record>> rulings) {
    Map<String, BigDecimal> factors = new HashMap<>();
    Map<String, String> spifRules = new TreeMap<>();
    Map<String, Rated> rates = new TreeMap<>();
    for (Ruling<Record> ruling : rulings) {
      if (ruling.decision() instanceof WeightDecision weight) {
        factors.put(weight.measure(), weight.factor());
      } else if (ruling.decision() instanceof SpifDecision spif) {
        spifRules.put(spif.spif(), ruling.rule());
      } else if (ruling.decision() instanceof RateDecision rate) {
        rates.put(rate.component(), new Rated(rate.row(), ruling.rule()));
      }
    }
    List<DealDecision.Counts> counts = new ArrayList<>();
    List<String> unweighted = new ArrayList<>();
    for (Ruling<Record> ruling : rulings) {
      if (ruling.decision() instanceof CreditDecision credit) {
        int index = indexOf(credit.by().measure());
        String table = ((OfDeals) measures.get(index)).weights();
        BigDecimal factor = table == null ? BigDecimal.ONE : factors.get(credit.by().measure());
        if (factor == null) {
          unweighted.add(String.valueOf(table));
        } else {
          counts.add(
              new DealDecision.Counts(index, credit.by(), credit.seat(), factor, ruling.rule()));
        }
      }
    }
    counts.sort(
        Comparator.comparingInt(DealDecision.Counts::measure).thenComparing(c -> c.by().number()));
    return new DealDecision(List.copyOf(counts), spifRules, rates, List.copyOf(unweighted));
  }

  private int indexOf(String measure) {
    for (int i = 0; i < measures.size(); i++) {
      if (measures.get(i).id().equals(measure)) {
        return i;
      }
    }
    throw new IllegalStateException("no measure " + measure);
  }
}
