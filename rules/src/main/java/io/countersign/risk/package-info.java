/**
 * How much is at risk with a contract, in points that a company's policy gives and that add up. It
 * never knows where a fact comes from.
 */
@NullMarked
package io.countersign.risk;

import org.jspecify.annotations.NullMarked;
