/** What people and programs read when something is refused or fails. It never decides to refuse. */
@NullMarked
package io.countersign.web.problems;

import org.jspecify.annotations.NullMarked;
