/**
 * An invented company for a first look: its people, plan and a year of deals, the same from the
 * same day. It never writes anything anywhere.
 */
@NullMarked
package io.countersign.demo;

import org.jspecify.annotations.NullMarked;
