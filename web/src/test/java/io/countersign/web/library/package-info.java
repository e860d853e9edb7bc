/** How legal keeps wording, and how a second person publishes it. */
@NullMarked
package io.countersign.web.library;

import org.jspecify.annotations.NullMarked;
