package io.countersign.checking;

import io.countersign.plans.Condition;
import java.util.List;
import java.util.stream.Stream;

/** The single tests that a condition is made of. */
final class Tests {

  private Tests() {}

  /** All tests of that kind, in the order of the document. */
  static <T extends Condition> List<T> in(Condition condition, Class<T> kind) {
    return all(condition).filter(kind::isInstance).map(kind::cast).toList();
  }

  private static Stream<Condition> all(Condition condition) {
    if (condition instanceof Condition.All all) {
      return all.parts().stream().flatMap(Tests::all);
    }
    if (condition instanceof Condition.Any any) {
      return any.parts().stream().flatMap(Tests::all);
    }
    return condition instanceof Condition.Not not ? all(not.part()) : Stream.of(condition);
  }
}
