/**
 * The gate before pay that waited for a signature: it is released only when the signed contract
 * holds at that moment, or two people let it pass. It never knows what a contract is: somebody else
 * looks at it and says what it found.
 */
@NullMarked
package io.countersign.gate;

import org.jspecify.annotations.NullMarked;
