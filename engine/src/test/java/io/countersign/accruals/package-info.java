/** Tests. */
@NullMarked
package io.countersign.accruals;

import org.jspecify.annotations.NullMarked;
