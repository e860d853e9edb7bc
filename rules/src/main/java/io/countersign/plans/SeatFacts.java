package io.countersign.plans;

import io.countersign.people.Assignment;
import java.math.BigDecimal;
import java.time.LocalDate;

/** A seat as a plan's condition sees it. */
public record SeatFacts(Assignment seat) implements Condition.Facts {
  @Override
  public String text(Field field) {
    return switch (field.name()) {
      case "participant" -> seat.who().value();
      case "position" -> seat.as().title();
      case "region" -> seat.as().region();
      default -> seat.as().level();
    };
  }

  @Override
  public BigDecimal number(Field field) {
    throw new IllegalArgumentException("a person has no number " + field.name());
  }

  @Override
  public LocalDate date(Field field) {
    throw new IllegalArgumentException("a person has no date " + field.name());
  }
}
