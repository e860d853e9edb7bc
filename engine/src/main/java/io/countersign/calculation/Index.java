package io.countersign.calculation;

import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;

/** For each of so many keys the numbers of what belongs to it, rising, in one flat row. */
final class Index {

  private final int[] ends;
  private final int[] things;

  private Index(int[] ends, int[] things) {
    this.ends = ends;
    this.things = things;
  }

  /** An index of things that belong to one key each, or, below zero, to none. */
  static Index of(int keys, int things, IntUnaryOperator keyOf) {
    int[] ends = new int[keys + 1];
    for (int thing = 0; thing < things; thing++) {
      int key = keyOf.applyAsInt(thing);
      ends[key + 1] += key < 0 ? 0 : 1;
    }
    Arrays.parallelPrefix(ends, Math::addExact);
    int[] next = Arrays.copyOf(ends, keys);
    int[] row = new int[ends[keys]];
    for (int thing = 0; thing < things; thing++) {
      int key = keyOf.applyAsInt(thing);
      if (key >= 0) {
        row[next[key]++] = thing;
      }
    }
    return new Index(ends, row);
  }

  /** An index of things that belong to several keys, each told once. */
  static Index ofMany(int keys, int things, IntFunction<int[]> keysOf) {
    int[] ends = new int[keys + 1];
    for (int thing = 0; thing < things; thing++) {
      for (int key : keysOf.apply(thing)) {
        ends[key + 1]++;
      }
    }
    Arrays.parallelPrefix(ends, Math::addExact);
    int[] next = Arrays.copyOf(ends, keys);
    int[] row = new int[ends[keys]];
    for (int thing = 0; thing < things; thing++) {
      for (int key : keysOf.apply(thing)) {
        row[next[key]++] = thing;
      }
    }
    return new Index(ends, row);
  }

  /** What belongs to a key. */
  int[] of(int key) {
    return Arrays.copyOfRange(things, ends[key], ends[key + 1]);
  }
}
