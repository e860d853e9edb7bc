/**
 * The commission of the benchmark with another rule engine for Java, Evrete. It never knows the
 * calculation.
 */
@NullMarked
package io.countersign.bench.evrete;

import org.jspecify.annotations.NullMarked;
