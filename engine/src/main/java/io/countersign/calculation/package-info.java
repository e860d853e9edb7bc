/**
 * What everybody earns, as a pure function of a worksheet. It never knows a database, a clock or
 * what was posted before.
 */
@NullMarked
package io.countersign.calculation;

import org.jspecify.annotations.NullMarked;
