/**
 * The door to Drools: facts in, decisions with their rule out. It never computes an amount and
 * never knows a database.
 */
@NullMarked
package io.countersign.rulebook;

import org.jspecify.annotations.NullMarked;
