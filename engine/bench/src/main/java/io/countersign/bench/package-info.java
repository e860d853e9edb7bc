/**
 * Measures the calculation against a program written by hand for one plan. It never knows a
 * database, and nothing outside it depends on it.
 */
@NullMarked
package io.countersign.bench;

import org.jspecify.annotations.NullMarked;
