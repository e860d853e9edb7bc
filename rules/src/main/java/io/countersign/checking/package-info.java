/**
 * The plan check: what a plan says that nobody can have meant, told all at once with place, reason
 * and the way out. It never knows what anybody earned.
 */
@NullMarked
package io.countersign.checking;

import org.jspecify.annotations.NullMarked;
