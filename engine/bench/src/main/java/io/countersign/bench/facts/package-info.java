/**
 * The same company, deals and plan as flat facts, for the designs that the engine is compared with:
 * one record for each row of a table. It never knows the calculation.
 */
@NullMarked
package io.countersign.bench.facts;

import org.jspecify.annotations.NullMarked;
