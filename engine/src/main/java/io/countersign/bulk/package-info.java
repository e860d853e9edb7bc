/**
 * Many rows into one table, the fastest way that the database at hand offers. It never knows what
 * the rows say.
 */
@NullMarked
package io.countersign.bulk;

import org.jspecify.annotations.NullMarked;
