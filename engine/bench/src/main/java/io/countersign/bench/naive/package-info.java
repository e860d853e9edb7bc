/**
 * The design that the engine is not: all facts and all rules in one session of Drools, as somebody
 * would write it who meets Drools for the first time. It never knows the calculation.
 */
@NullMarked
package io.countersign.bench.naive;

import org.jspecify.annotations.NullMarked;
