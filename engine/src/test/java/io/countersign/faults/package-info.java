/** Proofs that what goes wrong around the application changes nothing in the books. */
@NullMarked
package io.countersign.faults;

import org.jspecify.annotations.NullMarked;
