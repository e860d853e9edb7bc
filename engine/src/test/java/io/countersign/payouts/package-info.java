/** Tests. */
@NullMarked
package io.countersign.payouts;

import org.jspecify.annotations.NullMarked;
