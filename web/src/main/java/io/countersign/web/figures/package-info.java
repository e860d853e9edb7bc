/** Money, measures, days and drawings as people read them. */
@NullMarked
package io.countersign.web.figures;

import org.jspecify.annotations.NullMarked;
