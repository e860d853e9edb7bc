/** Tests of what finance books. */
@NullMarked
package io.countersign.accounting;

import org.jspecify.annotations.NullMarked;
