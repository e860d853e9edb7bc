package io.countersign.house.planted.ledger;

import io.countersign.house.planted.money.Coin;

/** The book of a house whose walls are broken. */
public interface Notebook {
  void note(int number);

  Coin last();
}
