/** Tests of the payment details. */
@NullMarked
package io.countersign.payees;

import org.jspecify.annotations.NullMarked;
