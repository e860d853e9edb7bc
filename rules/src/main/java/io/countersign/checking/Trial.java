package io.countersign.checking;

import io.countersign.money.Fraction;
import io.countersign.plans.Commission;
import io.countersign.plans.Plan;
import io.countersign.plans.PlanComponent;
import io.countersign.plans.PlanComponent.Base;
import io.countersign.plans.PlanComponent.Bonus;
import io.countersign.plans.Scorecard;
import io.countersign.plans.Terms;
import io.countersign.yaml.YamlText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A component tried with one set of quotas: the measures it looks at, the bounds it names, and the
 * heights worth trying.
 */
final class Trial {

  /** Of more combinations of other measures only the usual one is tried. */
  private static final int MOST_SCENES = 64;

  /** Of more heights in all, fewer combinations are tried. */
  private static final int MOST_POINTS = 20_000;

  private static final Fraction TWO = Fraction.of(2);

  private final PlanComponent component;
  private final Reckoning reckoning;
  private final String path;
  private final Scene quotas;
  private final List<Bound> bounds;
  private final Set<String> measures = new LinkedHashSet<>();
  private final Map<String, Fraction> usual = new HashMap<>();
  private final Map<String, List<Scene>> around = new HashMap<>();
  private final Map<String, NavigableMap<Fraction, String>> heights = new HashMap<>();

  private Trial(PlanComponent component, Scene quotas, YamlText document) {
    this.component = component;
    reckoning = Reckoning.of(component);
    this.quotas = quotas;
    path = "components." + component.id();
    bounds = Bounds.of(component, quotas, path, document);
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
  static List<List<Trial>> all(Plan plan, YamlText document) {
    List<Scene> scenes = Scenes.of(plan);
    List<List<Trial>> trials = new ArrayList<>();
    for (PlanComponent component : plan.components()) {
      if (component instanceof Commission
          || component instanceof Bonus
          || component instanceof Scorecard) {
        trials.add(scenes.stream().map(scene -> new Trial(component, scene, document)).toList());
      }
    }
    return trials;
  }

  PlanComponent component() {
    return component;
  }

  /** What the component pays. */
  Reckoning reckoning() {
    return reckoning;
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
    return reckoning.each() == Terms.Each.DEAL;
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
    return usual.computeIfAbsent(measure, this::found);
  }

  private Fraction found(String measure) {
    return quota(measure)
        .orElseGet(
            () ->
                bounds.stream()
                    .filter(bound -> bound.measure().equals(measure))
                    .map(Bound::height)
                    .reduce(Fraction::max)
                    .orElse(measured(measure).common()));
  }

  /** The quota that the component holds a measure against, else that of the measure itself. */
  private Optional<Fraction> quota(String measure) {
    return own(component).stream()
        .filter(base -> base.measure().equals(measure) && base.quota() != null)
        .map(Base::quota)
        .findFirst()
        .or(() -> Optional.ofNullable(quotas.plan().measure(measure).head().quota()))
        .map(quotas::quota);
  }

  /** A height as people read it, with the part of the quota that it is. */
  String words(String measure, Fraction height) {
    String words = measured(measure).words(height);
    return quota(measure)
        .map(quota -> words + " (" + Figures.percent(height.over(quota)) + " of the quota)")
        .orElse(words);
  }

  /** Scenes in which every other measure stands somewhere worth trying. */
  List<Scene> around(String measure) {
    return around.computeIfAbsent(measure, this::scenes);
  }

  private List<Scene> scenes(String measure) {
    int most = Math.max(1, Math.min(MOST_SCENES, MOST_POINTS / heights(measure).size()));
    List<Scene> scenes = new ArrayList<>(List.of(quotas));
    for (String other : measures) {
      if (!other.equals(measure)) {
        Set<Fraction> heights = new LinkedHashSet<>(List.of(usual(other)));
        heights.addAll(heights(other).keySet());
        if (heights.size() * scenes.size() > most) {
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
    return heights.computeIfAbsent(measure, this::points);
  }

  private NavigableMap<Fraction, String> points(String measure) {
    Fraction step = measured(measure).step();
    NavigableMap<Fraction, String> points = new TreeMap<>();
    Fraction top = usual(measure);
    for (Bound bound : bounds) {
      if (bound.measure().equals(measure)) {
        Fraction at = bound.height();
        for (Fraction near : List.of(at.minus(step), at, at.plus(step))) {
          points.put(near.max(Fraction.ZERO), bound.path());
        }
        top = top.max(at);
      }
    }
    points.putIfAbsent(Fraction.ZERO, path);
    points.putIfAbsent(top.times(TWO), path);
    return points;
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
