/** What people read when something is refused. */
@NullMarked
package io.countersign.web.problems;

import org.jspecify.annotations.NullMarked;
