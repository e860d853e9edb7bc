/** What needs eyes before a pay period is approved, on screen. It never decides anything. */
@NullMarked
package io.countersign.web.review;

import org.jspecify.annotations.NullMarked;
