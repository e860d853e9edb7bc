/**
 * How contracts do: how long they take, and which clauses are used and deviated from. It never
 * knows what was invoiced; whoever shows it adds that.
 */
@NullMarked
package io.countersign.performance;

import org.jspecify.annotations.NullMarked;
