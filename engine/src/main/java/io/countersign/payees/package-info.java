/**
 * Payees: how each is paid in each currency, entered by one person and confirmed by another. It
 * never knows how much anybody is paid.
 */
@NullMarked
package io.countersign.payees;

import org.jspecify.annotations.NullMarked;
