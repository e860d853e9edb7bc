package io.countersign.calculation;

import java.util.AbstractList;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.IntFunction;

/** A list whose elements are made when somebody looks at them, as most are never looked at. */
final class OnDemand<E> extends AbstractList<E> implements RandomAccess {

  private final int size;
  private final IntFunction<E> maker;

  OnDemand(int size, IntFunction<E> maker) {
    this.size = size;
    this.maker = maker;
  }

  @Override
  public E get(int index) {
    return maker.apply(Objects.checkIndex(index, size));
  }

  @Override
  public int size() {
    return size;
  }
}
