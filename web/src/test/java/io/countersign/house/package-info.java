/**
 * The gates of the house: tests that read every production class and every rule file, and keep the
 * walls where they are. They never test what the product computes.
 */
@NullMarked
package io.countersign.house;

import org.jspecify.annotations.NullMarked;
