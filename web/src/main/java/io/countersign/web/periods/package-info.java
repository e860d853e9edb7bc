/** Pay periods: calculate, approve, pay and export. It never decides who may; the close does. */
@NullMarked
package io.countersign.web.periods;

import org.jspecify.annotations.NullMarked;
