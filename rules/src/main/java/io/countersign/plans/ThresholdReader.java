package io.countersign.plans;

import io.countersign.plans.Commission.Threshold;
import io.countersign.plans.Terms.Each;
import io.countersign.yaml.Item;
import io.countersign.yaml.Section;
import java.math.BigDecimal;
import java.util.Optional;

/** Reads the least that must be reached before a commission pays. */
final class ThresholdReader {

  private enum Pays {
    ALL,
    EXCESS
  }

  private ThresholdReader() {}

  static Threshold read(Section section) {
    Optional<Item> bound = section.oneOf(true, "at-least", "more-than");
    Pays pays = section.optional("pays").flatMap(p -> p.word(Pays.class)).orElse(Pays.ALL);
    Each each = section.optional("each").flatMap(e -> e.word(Each.class)).orElse(Each.PERIOD);
    boolean part = bound.filter(Item::isPercent).isPresent();
    if (part && each == Each.DEAL) {
      bound.get().wrong("a plain number; a deal has no quota");
    }
    Optional<BigDecimal> height =
        bound.flatMap(
            b ->
                b.factor()
                    .flatMap(n -> n.signum() > 0 ? Optional.of(n) : b.wrong("a bound above zero")));
    section.done();
    return new Threshold(
        each, height.orElse(BigDecimal.ONE), part, section.has("at-least"), pays == Pays.EXCESS);
  }
}
