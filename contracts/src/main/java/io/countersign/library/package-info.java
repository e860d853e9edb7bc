/**
 * The library of wording and policies that legal keeps: drafts, and versions that a second person
 * published. It never knows a contract.
 */
@NullMarked
package io.countersign.library;

import org.jspecify.annotations.NullMarked;
