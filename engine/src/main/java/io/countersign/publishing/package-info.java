/**
 * Published plan versions: checked before, immutable after, with the warnings that somebody signed
 * off; found by digest, and which one holds when. It never knows what a plan pays.
 */
@NullMarked
package io.countersign.publishing;

import org.jspecify.annotations.NullMarked;
