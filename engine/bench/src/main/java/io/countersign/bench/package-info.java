/**
 * Measures the calculation against a program written by hand for one plan, and beside other
 * designs. Nothing outside it depends on it, and it never knows the product's database.
 */
@NullMarked
package io.countersign.bench;

import org.jspecify.annotations.NullMarked;
