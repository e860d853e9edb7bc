/** What is taken back of an earning when its deal is cancelled. It never edits the earning. */
@NullMarked
package io.countersign.recovery;

import org.jspecify.annotations.NullMarked;
