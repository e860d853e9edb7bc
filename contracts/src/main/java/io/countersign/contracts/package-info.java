/**
 * Contracts with a life: drafted for a booking, generated as paper, signed by both sides, checked,
 * amended or declared void. It never knows what anybody earns and never talks to the engine.
 */
@NullMarked
package io.countersign.contracts;

import org.jspecify.annotations.NullMarked;
