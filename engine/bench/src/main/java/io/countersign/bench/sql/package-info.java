/**
 * The commission of the benchmark in SQL, with window functions, in a database in memory. It never
 * knows the calculation.
 */
@NullMarked
package io.countersign.bench.sql;

import org.jspecify.annotations.NullMarked;
