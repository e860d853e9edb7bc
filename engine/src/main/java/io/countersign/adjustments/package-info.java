/**
 * Amounts that one person enters by hand and another confirms. It never posts anything and never
 * knows in which pay period they go.
 */
@NullMarked
package io.countersign.adjustments;

import org.jspecify.annotations.NullMarked;
