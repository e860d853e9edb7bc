/** Pay periods: calculate, approve, pay and export. */
@NullMarked
package io.countersign.web.periods;

import org.jspecify.annotations.NullMarked;
