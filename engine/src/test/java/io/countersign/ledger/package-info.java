/** Tests. */
@NullMarked
package io.countersign.ledger;

import org.jspecify.annotations.NullMarked;
