/**
 * The register of what was booked: every won deal in every revision. It never knows what anybody
 * earns or what a contract says.
 */
@NullMarked
package io.countersign.bookings;

import org.jspecify.annotations.NullMarked;
