package io.countersign.performance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** How many days something took, each time. */
public record Days(List<Long> taken) {

  public Days {
    List<Long> sorted = new ArrayList<>(taken);
    Collections.sort(sorted);
    taken = List.copyOf(sorted);
  }

  /** The median: of an even count the middle between both middle ones; nothing of none. */
  public Optional<BigDecimal> median() {
    int count = taken.size();
    if (count == 0) {
      return Optional.empty();
    }
    long both = taken.get((count - 1) / 2) + taken.get(count / 2);
    return Optional.of(BigDecimal.valueOf(both * 5, 1).stripTrailingZeros());
  }

  public int count() {
    return taken.size();
  }
}
