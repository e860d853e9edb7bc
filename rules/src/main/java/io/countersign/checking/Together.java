package io.countersign.checking;

import io.countersign.plans.Condition;
import io.countersign.plans.Condition.All;
import io.countersign.plans.Condition.Any;
import io.countersign.plans.Condition.Not;
import io.countersign.plans.Field;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells whether conditions can be true together of one subject: a search through their alternatives
 * that keeps what is left for each field. A search that grows too long is given up as "they can",
 * so that nothing is ever called impossible that is not.
 */
final class Together {

  private static final int MOST_STEPS = 20_000;
  private static final int MOST_STEPS_IN_ALL = 2_000_000;

  /** A condition that must be true, or must not. */
  private record Wanted(Condition condition, boolean isTrue) {

    List<Wanted> each(List<Condition> parts) {
      return parts.stream().map(part -> new Wanted(part, isTrue)).toList();
    }
  }

  private int steps;
  private int stepsInAll;

  /** Whether something can meet all of them. */
  boolean canHold(List<Condition> conditions) {
    stepsInAll += steps;
    steps = 0;
    List<Wanted> wanted = conditions.stream().map(part -> new Wanted(part, true)).toList();
    return search(wanted, new ArrayList<>(), new HashMap<>());
  }

  boolean canHold(Condition... conditions) {
    return canHold(List.of(conditions));
  }

  /**
   * @param choices of each of these one must come true as well
   * @param left what each field may still be; changed by the search
   */
  private boolean search(List<Wanted> wanted, List<List<Wanted>> choices, Map<Field, Left> left) {
    Deque<Wanted> open = new ArrayDeque<>(wanted);
    while (!open.isEmpty()) {
      if (++steps > MOST_STEPS || stepsInAll > MOST_STEPS_IN_ALL) {
        return true;
      }
      Wanted next = open.removeLast();
      if (next.condition() instanceof Not not) {
        open.add(new Wanted(not.part(), !next.isTrue()));
      } else if (next.condition() instanceof All all) {
        settle(next.each(all.parts()), next.isTrue(), open, choices);
      } else if (next.condition() instanceof Any any) {
        settle(next.each(any.parts()), !next.isTrue(), open, choices);
      } else if (!narrow(next, left)) {
        return false;
      }
    }
    if (choices.isEmpty()) {
      return true;
    }
    List<List<Wanted>> others = choices.subList(1, choices.size());
    for (Wanted alternative : choices.get(0)) {
      if (search(List.of(alternative), new ArrayList<>(others), new HashMap<>(left))) {
        return true;
      }
    }
    return false;
  }

  /** Parts that must all come true go on at once; of alternatives one is chosen later. */
  private static void settle(
      List<Wanted> parts, boolean every, Deque<Wanted> open, List<List<Wanted>> choices) {
    if (every || parts.size() == 1) {
      open.addAll(parts);
    } else {
      choices.add(parts);
    }
  }

  /** Takes a test into account; false when nothing is left for its field. */
  private static boolean narrow(Wanted wanted, Map<Field, Left> left) {
    Left narrowed = Left.after(wanted.condition(), wanted.isTrue(), left);
    return !narrowed.isNothing();
  }
}
