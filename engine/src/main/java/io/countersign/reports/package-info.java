/** Outcomes as tables in columns that somebody chose. It never knows what was posted. */
@NullMarked
package io.countersign.reports;

import org.jspecify.annotations.NullMarked;
