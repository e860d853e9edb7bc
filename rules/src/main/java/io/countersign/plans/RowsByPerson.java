package io.countersign.plans;

import io.countersign.people.ParticipantId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Rows of a quota, found by the person they name, for there may be one for each of many thousands.
 */
public final class RowsByPerson {

  private final List<Quota.Row> rows;
  private final List<Integer> forAnybody = new ArrayList<>();
  private final Map<String, List<Integer>> forOne = new HashMap<>();

  public RowsByPerson(List<Quota.Row> rows) {
    this.rows = List.copyOf(rows);
    for (int i = 0; i < rows.size(); i++) {
      int at = i;
      people(rows.get(i).who())
          .ifPresentOrElse(
              people ->
                  people.forEach(
                      who -> forOne.computeIfAbsent(who, w -> new ArrayList<>()).add(at)),
              () -> forAnybody.add(at));
    }
  }

  /** The rows that may be for somebody, in the order of the plan; every other row is not. */
  public List<Quota.Row> of(ParticipantId who) {
    List<Integer> own = forOne.getOrDefault(who.value(), List.of());
    List<Integer> all = new ArrayList<>(forAnybody);
    all.addAll(own);
    all.sort(null);
    return all.stream().distinct().map(rows::get).toList();
  }

  /** The people that a condition names; empty where it does not say who. */
  public static Optional<List<String>> people(Condition condition) {
    if (condition instanceof Condition.OneOf test && test.field().equals(Field.PARTICIPANT)) {
      return Optional.of(test.values());
    }
    return condition instanceof Condition.All all
        ? all.parts().stream().map(RowsByPerson::people).flatMap(Optional::stream).findFirst()
        : Optional.empty();
  }
}
