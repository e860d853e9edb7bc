/**
 * What was sold: opportunities, bookings and the events that happen to them. It never knows what
 * anybody earns.
 */
@NullMarked
package io.countersign.deals;

import org.jspecify.annotations.NullMarked;
