/** Tests. */
@NullMarked
package io.countersign.insight;

import org.jspecify.annotations.NullMarked;
