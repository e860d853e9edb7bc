/**
 * Payroll: the files by which payroll systems and banks pay, byte by byte. It never knows where the
 * amounts come from, and never reads a database or a clock.
 */
@NullMarked
package io.countersign.payroll;

import org.jspecify.annotations.NullMarked;
