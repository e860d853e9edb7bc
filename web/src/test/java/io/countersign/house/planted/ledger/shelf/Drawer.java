package io.countersign.house.planted.ledger.shelf;

/** An inside of the ledger that is nobody else's business. */
public record Drawer(int number) {}
