/**
 * Statements with everything they rest on, so that anybody can calculate them again. It never posts
 * anything and never knows what paper they are on.
 */
@NullMarked
package io.countersign.proofs;

import org.jspecify.annotations.NullMarked;
