package io.countersign.checking;

import io.countersign.money.Fraction;
import io.countersign.plans.Commission;
import io.countersign.plans.Measure;
import io.countersign.plans.Plan;
import io.countersign.plans.PlanComponent;
import io.countersign.plans.PlanComponent.Base;
import io.countersign.plans.PlanComponent.Bonus;
import io.countersign.plans.Scorecard;
import io.countersign.plans.Terms;
import io.countersign.yaml.YamlText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * A component tried with one set of quotas: the measures it looks at, the bounds it names, and the
 * heights worth trying.
 */
final class Trial {

  /** Of more combinations of other measures only the usual one is tried. */
  private static final int MOST_SCENES = 64;

  private static final Fraction TWO = Fraction.of(2);

  private final PlanComponent component;
  private final String path;
  private final Scene quotas;
  private final List<Bound> bounds;
  private final Set<String> measures = new LinkedHashSet<>();

  Trial(PlanComponent component, Scene quotas, Findings findings) {
    this.component = component;
    this.quotas = quotas;
    path = "components." + component.id();
    bounds = Bounds.of(component, quotas, path, findings.document());
    own(component).forEach(base -> measures.add(base.measure()));
    if (component instanceof Commission commission) {
      measures.add(commission.pays());
    }
    bounds.forEach(bound -> measures.add(bound.measure()));
  }

  /**
   * The trials of every component that pays by measures: for each component one with the smallest
   * quotas and, where they differ, one with the largest.
   */
  static List<List<Trial>> all(Findings findings) {
    List<Scene> scenes = Scenes.of(findings.plan());
    List<List<Trial>> trials = new ArrayList<>();
    for (PlanComponent component : findings.plan().components()) {
      if (component instanceof Commission
          || component instanceof Bonus
          || component instanceof Scorecard) {
        trials.add(scenes.stream().map(scene -> new Trial(component, scene, findings)).toList());
      }
    }
    return trials;
  }

  PlanComponent component() {
    return component;
  }

  String path() {
    return path;
  }

  /** Where a tier of a commission stands. */
  String tier(int number, YamlText document) {
    String list = document.has(path + ".tiers") ? ".tiers" : ".accelerators";
    return path + list + "[" + number + "]";
  }

  /** The quotas it is tried with, without any heights. */
  Scene quotas() {
    return quotas;
  }

  List<Bound> bounds() {
    return bounds;
  }

  /** The measures it looks at, the one that is paid on among them. */
  Set<String> measures() {
    return measures;
  }

  Measured measured(String measure) {
    return new Measured(quotas.plan(), measure);
  }

  /** Whether it pays for single deals on their own, so that a height is that of a deal. */
  boolean isOfSingleDeals() {
    return Reckoning.of(component).each() == Terms.Each.DEAL;
  }

  /** Whether pay is for this measure, in full or in part, and more of it is better. */
  boolean paysFor(String measure) {
    if (component instanceof Commission commission) {
      return commission.pays().equals(measure);
    }
    if (component instanceof Scorecard card) {
      return card.goals().stream()
          .filter(goal -> goal.base().measure().equals(measure))
          .noneMatch(goal -> goal.score() == Scorecard.Score.INVERSE);
    }
    return own(component).stream().anyMatch(base -> base.measure().equals(measure));
  }

  /** Where a measure usually stands: at its quota, else at its highest bound. */
  Fraction usual(String measure) {
    for (Base base : own(component)) {
      if (base.measure().equals(measure) && base.quota() != null) {
        return quotas.quota(base.quota());
      }
    }
    Plan plan = quotas.plan();
    Measure.Head head = plan.measure(measure).head();
    return head.quota() != null
        ? quotas.quota(head.quota())
        : bounds.stream()
            .filter(bound -> bound.measure().equals(measure))
            .map(Bound::height)
            .reduce(Fraction::max)
            .orElse(measured(measure).common());
  }

  /** Scenes in which every other measure stands somewhere worth trying. */
  List<Scene> around(String measure) {
    List<Scene> scenes = new ArrayList<>(List.of(quotas));
    for (String other : measures) {
      if (!other.equals(measure)) {
        Set<Fraction> heights = new LinkedHashSet<>(List.of(usual(other)));
        heights.addAll(heights(other).keySet());
        if (heights.size() * scenes.size() > MOST_SCENES) {
          heights = Set.of(usual(other));
        }
        List<Scene> wider = new ArrayList<>();
        for (Scene scene : scenes) {
          heights.forEach(height -> wider.add(scene.with(other, height)));
        }
        scenes = wider;
      }
    }
    return scenes;
  }

  /** Zero, every bound with what lies next to it, and a height beyond; with the bound's place. */
  NavigableMap<Fraction, String> heights(String measure) {
    Fraction step = measured(measure).step();
    NavigableMap<Fraction, String> heights = new TreeMap<>();
    Fraction top = usual(measure);
    for (Bound bound : bounds) {
      if (bound.measure().equals(measure)) {
        Fraction at = bound.height();
        for (Fraction near : List.of(at.minus(step), at, at.plus(step))) {
          heights.put(near.max(Fraction.ZERO), bound.path());
        }
        top = top.max(at);
      }
    }
    heights.putIfAbsent(Fraction.ZERO, path);
    heights.putIfAbsent(top.times(TWO), path);
    return heights;
  }

  /** The measures with their quotas by which a component pays. */
  private static List<Base> own(PlanComponent component) {
    if (component instanceof Scorecard card) {
      return card.goals().stream().map(Scorecard.Goal::base).toList();
    }
    if (component instanceof Bonus bonus && bonus.times() != null) {
      return List.of(new Base(bonus.times().measure(), null));
    }
    return component.looksAt().stream().toList();
  }
}
