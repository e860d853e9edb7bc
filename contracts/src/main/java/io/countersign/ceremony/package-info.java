/**
 * The signing of a contract by people without an account: invited by a link, known by a code, asked
 * for their consent, shown the document, and free to sign, decline or delegate. It never knows what
 * a contract is about, and never makes a signature itself.
 */
@NullMarked
package io.countersign.ceremony;

import org.jspecify.annotations.NullMarked;
