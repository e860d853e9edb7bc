/** How contracts are kept after their signature. */
@NullMarked
package io.countersign.web.upkeep;

import org.jspecify.annotations.NullMarked;
