/**
 * Payouts: what is handed to payroll for a closed period. It never knows how an amount was earned.
 */
@NullMarked
package io.countersign.payouts;

import org.jspecify.annotations.NullMarked;
