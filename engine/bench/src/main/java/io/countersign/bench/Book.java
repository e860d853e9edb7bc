package io.countersign.bench;

import io.countersign.earning.EarningKey.Kind;
import java.util.Arrays;

/** Lines as a program written by hand would keep them: one column for each of their parts. */
final class Book {

  private static final Kind[] KINDS = Kind.values();

  private int size;
  private int[] who = new int[1024];
  private byte[] component = new byte[1024];
  private byte[] month = new byte[1024];
  private int[] sale = new int[1024];
  private byte[] kind = new byte[1024];
  private long[] cents = new long[1024];

  @SuppressWarnings("EnumOrdinal") // a byte for each of millions of rows
  void add(int participant, int paidBy, int paidIn, int paidFor, long amount, Kind as) {
    if (size == who.length) {
      grow(size + size / 2);
    }
    who[size] = participant;
    component[size] = (byte) paidBy;
    month[size] = (byte) paidIn;
    sale[size] = paidFor;
    kind[size] = (byte) as.ordinal();
    cents[size] = amount;
    size++;
  }

  int size() {
    return size;
  }

  int who(int line) {
    return who[line];
  }

  int component(int line) {
    return component[line];
  }

  int month(int line) {
    return month[line];
  }

  /** The number of the sale in the order of day and key, or -1 for the month as a whole. */
  int sale(int line) {
    return sale[line];
  }

  Kind kind(int line) {
    return KINDS[kind[line]];
  }

  long cents(int line) {
    return cents[line];
  }

  private void grow(int room) {
    who = Arrays.copyOf(who, room);
    component = Arrays.copyOf(component, room);
    month = Arrays.copyOf(month, room);
    sale = Arrays.copyOf(sale, room);
    kind = Arrays.copyOf(kind, room);
    cents = Arrays.copyOf(cents, room);
  }
}
