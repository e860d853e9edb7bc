/**
 * True-ups: what holds now minus what was posted. It never knows how an amount was worked out or
 * when it is paid.
 */
@NullMarked
package io.countersign.accruals;

import org.jspecify.annotations.NullMarked;
