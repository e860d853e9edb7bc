/** Money, measures, days and drawings as people read them. It never works an amount out. */
@NullMarked
package io.countersign.web.figures;

import org.jspecify.annotations.NullMarked;
