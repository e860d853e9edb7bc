package io.countersign.checking;

import io.countersign.plans.Plan;
import io.countersign.yaml.DocumentPlace;
import io.countersign.yaml.YamlText;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What was found in one plan so far, each thing once for each place. */
final class Findings {

  private final YamlText document;
  private final Plan plan;
  private final Set<Finding> found =
      new TreeSet<>(Finding.BY_PLACE.thenComparing(Finding::what).thenComparing(Finding::wayOut));

  Findings(YamlText document, Plan plan) {
    this.document = document;
    this.plan = plan;
  }

  Plan plan() {
    return plan;
  }

  /** The document as it was written. */
  YamlText document() {
    return document;
  }

  /** Adds a finding at a path of the document; the first for the code and place stays. */
  void add(Code code, String path, String what, String wayOut) {
    DocumentPlace place = document.place(path);
    if (found.stream().noneMatch(f -> f.code() == code && f.place().equals(place))) {
      found.add(new Finding(code, place, what, wayOut));
    }
  }

  List<Finding> inOrder() {
    return List.copyOf(found);
  }
}
