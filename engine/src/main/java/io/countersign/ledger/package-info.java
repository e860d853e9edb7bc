/**
 * The books: double entry, append only, corrected only by adding. It never knows how an amount was
 * worked out or who approves it.
 */
@NullMarked
package io.countersign.ledger;

import org.jspecify.annotations.NullMarked;
