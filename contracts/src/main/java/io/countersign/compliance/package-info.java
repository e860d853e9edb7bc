/**
 * What is looked after every day so that contracts stay in force and provable: checks, what they
 * found, and what somebody accepted for a time. It never mends anything itself.
 */
@NullMarked
package io.countersign.compliance;

import org.jspecify.annotations.NullMarked;
