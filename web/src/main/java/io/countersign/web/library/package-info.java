/**
 * The pages on which legal keeps wording and policies. What a text means is decided by the library,
 * never here.
 */
@NullMarked
package io.countersign.web.library;

import org.jspecify.annotations.NullMarked;
