package io.countersign.accounting;

import io.countersign.money.Money;

/**
 * What the books owe somebody, all pay periods until a day.
 *
 * @param earned everything that was given, paid or not, but what is held
 * @param held given, but waiting for a condition
 * @param advanced advanced on draws and not repaid: a claim, not a cost
 */
record Owed(Money earned, Money held, Money advanced) {}
