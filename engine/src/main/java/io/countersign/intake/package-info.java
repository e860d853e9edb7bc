/**
 * The door for what other systems know: people, and what happened to deals. It never knows what
 * anybody earns.
 */
@NullMarked
package io.countersign.intake;

import org.jspecify.annotations.NullMarked;
