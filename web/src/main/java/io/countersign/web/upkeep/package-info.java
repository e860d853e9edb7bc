/**
 * The pages of a contract's time after its signature: how long it runs, what has to be done, and
 * how contracts do. What follows from what is decided elsewhere.
 */
@NullMarked
package io.countersign.web.upkeep;

import org.jspecify.annotations.NullMarked;
