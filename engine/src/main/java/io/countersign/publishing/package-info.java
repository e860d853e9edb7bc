/**
 * Published plan versions: immutable, found by digest, and which one holds when. It never knows
 * what a plan pays.
 */
@NullMarked
package io.countersign.publishing;

import org.jspecify.annotations.NullMarked;
