/**
 * Wording: clauses and templates that are read from text files and filled with typed values. It
 * never knows a contract, a document or a signature, and it never runs anything it reads.
 */
@NullMarked
package io.countersign.clauses;

import org.jspecify.annotations.NullMarked;
