/** Years of real companies, run as finance runs them and recomputed by a few lines of Java. */
@NullMarked
package io.countersign.years;

import org.jspecify.annotations.NullMarked;
