package io.countersign.calculation;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One number for each participant, cell and measure, so that what is kept for them fits in plain
 * arrays. It is of everybody or of some only, in the order of their numbers.
 */
final class Grid {

  private final int[] people;
  private final int cells;
  private final int measures;

  /** The place of each participant among its people, or -1; null where it is of everybody. */
  private final int @Nullable [] indexes;

  private Grid(int[] people, int cells, int measures, int @Nullable [] indexes) {
    Math.multiplyExact(Math.multiplyExact(people.length, cells), measures);
    this.people = people;
    this.cells = cells;
    this.measures = measures;
    this.indexes = indexes;
  }

  /**
   * The grid of so many people.
   *
   * @throws ArithmeticException when the numbers do not fit an array
   */
  static Grid of(int people, int cells, int measures) {
    return new Grid(IntStream.range(0, people).toArray(), cells, measures, null);
  }

  /** The part of a grid of everybody that is of those alone, whose numbers rise. */
  Grid only(int[] some) {
    int[] numbers = new int[people.length];
    Arrays.fill(numbers, -1);
    for (int i = 0; i < some.length; i++) {
      numbers[some[i]] = i;
    }
    return new Grid(some, cells, measures, numbers);
  }

  boolean isOfEverybody() {
    return indexes == null;
  }

  /** The numbers of its people, rising. */
  int[] people() {
    return people;
  }

  int cells() {
    return cells;
  }

  int measures() {
    return measures;
  }

  int size() {
    return people.length * cells * measures;
  }

  /** Whether somebody has a part in it. */
  boolean holds(int who) {
    return index(who) >= 0;
  }

  private int index(int who) {
    return indexes == null || who < 0 ? who : indexes[who];
  }

  /** The number of somebody's cell. */
  int seat(int who, int cell) {
    return index(who) * cells + cell;
  }

  int slot(int who, int cell, int measure) {
    return seat(who, cell) * measures + measure;
  }

  /** The slot of this grid that stands for one of another, whose person is in both. */
  int slotOf(Grid other, int slot) {
    int seat = slot / measures;
    return seat(other.people[seat / cells], seat % cells) * measures + slot % measures;
  }

  /** Whose cell it is. */
  int who(int seat) {
    return people[seat / cells];
  }

  /** Which of somebody's cells it is. */
  int cell(int seat) {
    return seat % cells;
  }

  /** The number of somebody's cell that a slot lies in. */
  int seatOf(int slot) {
    return slot / measures;
  }
}
