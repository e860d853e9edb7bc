/**
 * What a participant is told: versioned snapshots of what was posted in a period, with the measures
 * beside it. It never calculates an earning.
 */
@NullMarked
package io.countersign.statements;

import org.jspecify.annotations.NullMarked;
