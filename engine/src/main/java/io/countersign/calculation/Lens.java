package io.countersign.calculation;

import io.countersign.plans.Field;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How far a plan sees a field of a line: as a number from zero to one below the size. */
sealed interface Lens {

  int size();

  int see(LineFacts line);

  /** Tells the words apart that a plan names; all others are the same. */
  record Words(Field field, Map<String, Integer> numbers) implements Lens {

    static Words of(Field field, Collection<String> words) {
      Map<String, Integer> numbers = new HashMap<>();
      words.forEach(word -> numbers.put(word, numbers.size() + 1));
      return new Words(field, numbers);
    }

    @Override
    public int size() {
      return numbers.size() + 1;
    }

    @Override
    public int see(LineFacts line) {
      return numbers.getOrDefault(line.text(field), 0);
    }
  }

  /** Tells on which side of every limit a number is, or exactly on which; zero for none. */
  record Limits(Field field, List<BigDecimal> limits) implements Lens {

    @Override
    public int size() {
      return 2 * limits.size() + 2;
    }

    @Override
    public int see(LineFacts line) {
      BigDecimal value = line.number(field);
      return value == null ? 0 : side(Collections.binarySearch(limits, value));
    }

    private static int side(int found) {
      return found >= 0 ? 2 * found + 2 : 2 * (-found - 1) + 1;
    }
  }

  /** The same for the day of the sale; days are counted from 1970. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Days(long[] limits) implements Lens {

    @Override
    public int size() {
      return 2 * limits.length + 2;
    }

    @Override
    public int see(LineFacts line) {
      return Limits.side(Arrays.binarySearch(limits, line.sold().on().toEpochDay()));
    }
  }
}
