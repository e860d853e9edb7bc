/** Contract costs, accruals and journals on screen. It never works out an amount. */
@NullMarked
package io.countersign.web.accounting;

import org.jspecify.annotations.NullMarked;
