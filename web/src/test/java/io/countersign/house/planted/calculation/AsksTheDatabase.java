package io.countersign.house.planted.calculation;

import jakarta.persistence.EntityManager;

/** Reads the database from the pure function. */
public final class AsksTheDatabase {
  boolean open(EntityManager database) {
    return database.isOpen();
  }
}
