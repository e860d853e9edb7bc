/**
 * Why a deal is not paid, what a change would come to, and the letter that tells a participant what
 * the plan says. It never changes anything.
 */
@NullMarked
package io.countersign.web.insight;

import org.jspecify.annotations.NullMarked;
