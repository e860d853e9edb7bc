/**
 * Audits: a sample of signed contracts that anybody can draw again, checked strictly, with what was
 * found, closed by a second person. It never changes a contract.
 */
@NullMarked
package io.countersign.audits;

import org.jspecify.annotations.NullMarked;
