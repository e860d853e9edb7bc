package io.countersign.checking;

import io.countersign.plans.Plan;
import io.countersign.yaml.DocumentPlace;
import io.countersign.yaml.YamlText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What was found in one plan so far, each thing once for each place. */
final class Findings {

  private final YamlText document;
  private final Plan plan;
  private final Together together = new Together();
  private final List<List<Trial>> trials;
  private final List<Finding> found = new ArrayList<>();
  private final Set<Spot> spots = new HashSet<>();

  private record Spot(Code code, String path) {}

  Findings(YamlText document, Plan plan) {
    this.document = document;
    this.plan = plan;
    trials = Trial.all(plan, document);
  }

  Plan plan() {
    return plan;
  }

  /** The document as it was written. */
  YamlText document() {
    return document;
  }

  /** Tells which conditions of this plan can be true together. */
  Together together() {
    return together;
  }

  /** The trials of every component that pays by measures, see {@link Trial#all}. */
  List<List<Trial>> trials() {
    return trials;
  }

  /** Adds a finding at a path of the document; the first for the code and path stays. */
  void add(Code code, String path, String what, String wayOut) {
    if (spots.add(new Spot(code, path))) {
      DocumentPlace place = document.place(path);
      found.add(new Finding(code, place, what, wayOut));
    }
  }

  boolean has(Code code, String path) {
    return spots.contains(new Spot(code, path));
  }

  List<Finding> inOrder() {
    return found.stream().sorted(Finding.BY_PLACE).toList();
  }
}
