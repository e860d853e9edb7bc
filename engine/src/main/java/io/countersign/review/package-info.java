/**
 * What needs eyes before a pay period is approved, and who has seen it. It changes no amount and
 * never knows whether a period may go on: the close asks it for what is open.
 */
@NullMarked
package io.countersign.review;

import org.jspecify.annotations.NullMarked;
