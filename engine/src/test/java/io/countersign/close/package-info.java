/** Tests. */
@NullMarked
package io.countersign.close;

import org.jspecify.annotations.NullMarked;
