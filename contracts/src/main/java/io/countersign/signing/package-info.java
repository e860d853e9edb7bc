/**
 * Seals: keys and certificates, PAdES signatures tied to a booking, and the check that says VALID
 * or names what is wrong. It never knows a contract, a clause, a database or how paper is printed.
 *
 * <p>This is the only package that uses Bouncy Castle.
 */
@NullMarked
package io.countersign.signing;

import org.jspecify.annotations.NullMarked;
