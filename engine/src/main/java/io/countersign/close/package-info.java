/**
 * Pay periods and their way from open to paid: it conducts calculation, posting, approval and
 * payment. It never knows how an amount is worked out.
 */
@NullMarked
package io.countersign.close;

import org.jspecify.annotations.NullMarked;
