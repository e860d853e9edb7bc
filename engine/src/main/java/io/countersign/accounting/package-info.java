/**
 * What finance books for the pay of sellers: contract costs that are capitalised and written off,
 * accruals that reverse themselves, and the journals for the general ledger. It never knows how an
 * earning is worked out and changes nothing in the books.
 */
@NullMarked
package io.countersign.accounting;

import org.jspecify.annotations.NullMarked;
