package io.countersign.checking;

import io.countersign.plans.Condition;
import io.countersign.plans.Condition.All;
import io.countersign.plans.Condition.Any;
import io.countersign.plans.Condition.Compares;
import io.countersign.plans.Condition.Not;
import io.countersign.plans.Field;
import java.math.BigDecimal;
import java.util.List;

/** Conditions of which one number is settled. */
final class Sized {

  private static final Condition NEVER = new Any(List.of());

  private Sized() {}

  /** The condition as it is when a field has a value; the tests on the field are settled. */
  static Condition at(Condition condition, Field field, BigDecimal value) {
    if (condition instanceof All all) {
      return new All(all.parts().stream().map(part -> at(part, field, value)).toList());
    }
    if (condition instanceof Any any) {
      return new Any(any.parts().stream().map(part -> at(part, field, value)).toList());
    }
    if (condition instanceof Not not) {
      return new Not(at(not.part(), field, value));
    }
    if (condition instanceof Compares compares && compares.field().equals(field)) {
      return holds(compares, value) ? Condition.ALWAYS : NEVER;
    }
    return condition;
  }

  private static boolean holds(Compares compares, BigDecimal value) {
    int order = value.compareTo(compares.limit());
    return switch (compares.comparison()) {
      case AT_LEAST -> order >= 0;
      case MORE_THAN -> order > 0;
      case AT_MOST -> order <= 0;
      case LESS_THAN -> order < 0;
    };
  }

  /** Every limit on a field. */
  static List<BigDecimal> limits(Condition condition, Field field) {
    return Tests.in(condition, Compares.class).stream()
        .filter(test -> test.field().equals(field))
        .map(Compares::limit)
        .toList();
  }
}
