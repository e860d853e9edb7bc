package io.countersign.calculation;

import java.math.BigDecimal;
import java.util.Arrays;

/**
 * The parts of one sale that participants are credited with, in columns that serve one sale after
 * the other, for there are millions of them.
 */
final class Portions {

  /** Stands for the whole of a sale where a line is asked for. */
  static final int WHOLE_SALE = -1;

  private int size;
  private int[] who = new int[8];
  private int[] measure = new int[8];
  private int[] line = new int[8];
  private BigDecimal[] quantity = new BigDecimal[8];
  private BigDecimal[] share = new BigDecimal[8];

  void clear() {
    size = 0;
  }

  /** Adds the part of a participant, whose share of the pay for it is all. */
  void add(int participant, int of, int ofLine, BigDecimal credited) {
    add(participant, of, ofLine, credited, BigDecimal.ONE);
  }

  /**
   * @param ofLine the number of the line, or {@link #WHOLE_SALE}
   * @param ofPay the part of the pay for it that the participant gets
   */
  void add(int participant, int of, int ofLine, BigDecimal credited, BigDecimal ofPay) {
    if (size == who.length) {
      grow(2 * size);
    }
    who[size] = participant;
    measure[size] = of;
    line[size] = ofLine;
    quantity[size] = credited;
    share[size++] = ofPay;
  }

  private void grow(int room) {
    who = Arrays.copyOf(who, room);
    measure = Arrays.copyOf(measure, room);
    line = Arrays.copyOf(line, room);
    quantity = Arrays.copyOf(quantity, room);
    share = Arrays.copyOf(share, room);
  }

  int size() {
    return size;
  }

  int who(int portion) {
    return who[portion];
  }

  int measure(int portion) {
    return measure[portion];
  }

  int line(int portion) {
    return line[portion];
  }

  BigDecimal quantity(int portion) {
    return quantity[portion];
  }

  BigDecimal share(int portion) {
    return share[portion];
  }
}
