/**
 * What the sides of a signed contract have to do by a day: told, met, breached or waived. It never
 * knows what anybody is paid; it only says whose breach holds pay.
 */
@NullMarked
package io.countersign.obligations;

import org.jspecify.annotations.NullMarked;
