/** A signing by link, walked. */
@NullMarked
package io.countersign.web.ceremony;

import org.jspecify.annotations.NullMarked;
