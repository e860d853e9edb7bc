/**
 * Answers to "why not" and "what if": the calculation asked again with something else in its place.
 * It never posts anything.
 */
@NullMarked
package io.countersign.insight;

import org.jspecify.annotations.NullMarked;
