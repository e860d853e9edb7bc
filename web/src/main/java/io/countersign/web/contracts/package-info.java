/**
 * The screens of legal, and the check that is open to everybody. Here a signature crosses from the
 * contracts to the journal of deals; what a signature is worth is never decided here.
 */
@NullMarked
package io.countersign.web.contracts;

import org.jspecify.annotations.NullMarked;
