/**
 * Amounts granted or taken by hand, as a page. It never decides who may; the rooms behind it do.
 */
@NullMarked
package io.countersign.web.adjustments;

import org.jspecify.annotations.NullMarked;
