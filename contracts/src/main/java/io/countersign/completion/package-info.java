/**
 * What proves a finished signing to somebody else: the sealed certificate of completion, and a
 * bundle of everything that verifies without this house. It never changes what it tells of.
 */
@NullMarked
package io.countersign.completion;

import org.jspecify.annotations.NullMarked;
