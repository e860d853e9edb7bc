package io.countersign.house.planted.money;

import io.countersign.house.planted.ledger.Notebook;
import io.countersign.house.planted.ledger.shelf.Drawer;

/** A word that knows the book it is written in, and opens its drawers. */
public record Coin(long minor) {
  void noteIn(Notebook notebook, Drawer drawer) {
    notebook.note(drawer.number());
  }
}
