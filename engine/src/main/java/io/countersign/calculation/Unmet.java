package io.countersign.calculation;

import io.countersign.plans.Condition;
import java.math.BigDecimal;
import java.util.Optional;

/** The first test of a condition that is not met, what was found, and what would meet it. */
record Unmet(String test, String found) {

  static Optional<Unmet> of(Condition condition, Condition.Facts facts) {
    if (condition.holds(facts)) {
      return Optional.empty();
    }
    if (condition instanceof Condition.All all) {
      return all.parts().stream().flatMap(part -> of(part, facts).stream()).findFirst();
    }
    if (condition instanceof Condition.Any any && any.parts().size() == 1) {
      return of(any.parts().get(0), facts);
    }
    return Optional.of(new Unmet(condition.words(), found(condition, facts)));
  }

  private static String found(Condition condition, Condition.Facts facts) {
    if (condition instanceof Condition.OneOf oneOf) {
      String text = facts.text(oneOf.field());
      return oneOf.field().name() + " is " + (text == null ? "not known" : text);
    }
    if (condition instanceof Condition.Compares compares) {
      BigDecimal number = facts.number(compares.field());
      return compares.field().name()
          + " is "
          + (number == null ? "not known" : Figures.number(number));
    }
    if (condition instanceof Condition.Dated dated) {
      return dated.field().name() + " is " + facts.date(dated.field());
    }
    if (condition instanceof Condition.Any any) {
      return found(any.parts().get(0), facts);
    }
    return condition instanceof Condition.Not not ? "it is: " + not.part().words() : "";
  }
}
