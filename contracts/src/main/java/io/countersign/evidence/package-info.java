/**
 * What happened to each contract: a chain of events that nobody can change, take out or cut off
 * unnoticed, because time-stamping authorities have seen where it stood. It never decides what may
 * happen.
 */
@NullMarked
package io.countersign.evidence;

import org.jspecify.annotations.NullMarked;
