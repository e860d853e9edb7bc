package io.countersign.plans;

import io.countersign.yaml.Item;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Who refers to whom, so that nothing is worked out from itself. */
final class Circles {

  private record Reference(String from, String to, Item place) {}

  private final List<Reference> references = new ArrayList<>();

  void add(String from, String to, Item place) {
    references.add(new Reference(from, to, place));
  }

  /** Reports every reference by which something leads back to itself. */
  void report() {
    for (Reference reference : references) {
      if (leads(reference.to(), reference.from(), new HashSet<>())) {
        reference
            .place()
            .wrong("names that do not lead back to " + reference.from() + "; this one does");
      }
    }
  }

  private boolean leads(String from, String to, Set<String> seen) {
    return from.equals(to)
        || (seen.add(from)
            && references.stream()
                .filter(reference -> reference.from().equals(from))
                .anyMatch(reference -> leads(reference.to(), to, seen)));
  }
}
