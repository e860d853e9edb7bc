package io.countersign.plans;

import io.countersign.yaml.Item;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Who refers to whom, so that nothing is worked out from itself, nor from so much that is worked
 * out from others that it would take for ever.
 */
final class Circles {

  /** Through how many others that refer to others in turn something may be worked out. */
  private static final long MOST = 100;

  private record Reference(String to, Item place) {}

  private final Map<String, List<Reference>> references = new LinkedHashMap<>();

  /** What is found of a name: the group of those that lead to each other, and its weight. */
  private final Map<String, Integer> groups = new HashMap<>();

  private final Map<String, Long> weights = new HashMap<>();

  void add(String from, String to, Item place) {
    references.computeIfAbsent(from, f -> new ArrayList<>()).add(new Reference(to, place));
  }

  /**
   * Reports every reference by which something leads back to itself, or through too many.
   *
   * @return the names that cannot be worked out
   */
  Set<String> report() {
    references.keySet().forEach(this::walk);
    Set<String> wrong = new HashSet<>();
    references.forEach(
        (from, all) -> {
          boolean circle = false;
          for (Reference reference : all) {
            if (Objects.equals(groups.get(reference.to()), groups.get(from))) {
              circle = true;
              reference.place().wrong("names that do not lead back to " + from + "; this one does");
            }
          }
          if (circle || weightOf(from) > MOST) {
            wrong.add(from);
          }
          if (!circle && weightOf(from) > MOST && all.stream().allMatch(this::isLight)) {
            all.get(0).place().wrong("names that lead through at most " + MOST + " others in all");
          }
        });
    return wrong;
  }

  private long weightOf(String name) {
    return weights.getOrDefault(name, 0L);
  }

  private boolean isLight(Reference reference) {
    return weightOf(reference.to()) <= MOST;
  }

  /** A name that is being looked at, and how far its references are. */
  private static final class Visit {
    final String name;
    final int order;
    int lowest;
    int next;

    Visit(String name, int order) {
      this.name = name;
      this.order = order;
      lowest = order;
    }
  }

  /** Tarjan's strongly connected components, with a stack of its own instead of recursion. */
  private void walk(String start) {
    if (groups.containsKey(start)) {
      return;
    }
    Map<String, Visit> open = new HashMap<>();
    Deque<Visit> path = new ArrayDeque<>();
    Deque<String> waiting = new ArrayDeque<>();
    Set<String> seen = new HashSet<>();
    enter(start, open, path, waiting, seen);
    while (!path.isEmpty()) {
      Visit at = path.peek();
      List<Reference> all = references.getOrDefault(at.name, List.of());
      if (at.next < all.size()) {
        String to = all.get(at.next++).to();
        Visit known = open.get(to);
        if (known != null) {
          at.lowest = Math.min(at.lowest, known.order);
        } else if (!groups.containsKey(to)) {
          enter(to, open, path, waiting, seen);
        }
      } else {
        leave(path.pop(), open, path, waiting);
      }
    }
  }

  private static void enter(
      String name,
      Map<String, Visit> open,
      Deque<Visit> path,
      Deque<String> waiting,
      Set<String> seen) {
    seen.add(name);
    Visit visit = new Visit(name, seen.size());
    open.put(name, visit);
    path.push(visit);
    waiting.push(name);
  }

  private void leave(
      Visit done, Map<String, Visit> open, Deque<Visit> path, Deque<String> waiting) {
    Visit above = path.peek();
    if (above != null) {
      above.lowest = Math.min(above.lowest, done.lowest);
    }
    if (done.lowest < done.order) {
      return;
    }
    int group = groups.size();
    String name;
    do {
      name = waiting.pop();
      open.remove(name);
      groups.put(name, group);
      weights.put(name, weight(name));
    } while (!name.equals(done.name));
  }

  /** Nothing for what refers to nothing, else one with the weights of all that it refers to. */
  private long weight(String name) {
    List<Reference> all = references.getOrDefault(name, List.of());
    long weight = all.isEmpty() ? 0 : 1;
    for (Reference reference : all) {
      weight = Math.min(MOST + 1, weight + weightOf(reference.to()));
    }
    return weight;
  }
}
