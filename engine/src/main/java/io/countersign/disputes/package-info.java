/**
 * Questions that participants raise about lines of their statements, and what was answered. It
 * never posts anything and never knows how an amount is worked out.
 */
@NullMarked
package io.countersign.disputes;

import org.jspecify.annotations.NullMarked;
