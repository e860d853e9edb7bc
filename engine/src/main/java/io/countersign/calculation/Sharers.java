package io.countersign.calculation;

import java.math.BigDecimal;
import java.util.Arrays;

/** Those whom one rule credits with one sale, each once, with the share; used again and again. */
final class Sharers {

  private int size;
  private int[] who = new int[8];
  private BigDecimal[] share = new BigDecimal[8];

  void clear() {
    size = 0;
  }

  /** Adds somebody who may have been reached before: then the shares add up. */
  void add(int participant, BigDecimal part) {
    for (int i = 0; i < size; i++) {
      if (who[i] == participant) {
        share[i] = share[i].add(part);
        return;
      }
    }
    append(participant, part);
  }

  /** Adds somebody new. */
  void append(int participant, BigDecimal part) {
    if (size == who.length) {
      who = Arrays.copyOf(who, 2 * size);
      share = Arrays.copyOf(share, 2 * size);
    }
    who[size] = participant;
    share[size++] = part;
  }

  /** Leaves nobody more than that. */
  void limit(BigDecimal most) {
    for (int i = 0; i < size; i++) {
      share[i] = share[i].min(most);
    }
  }

  int size() {
    return size;
  }

  int who(int sharer) {
    return who[sharer];
  }

  BigDecimal share(int sharer) {
    return share[sharer];
  }
}
