/**
 * What follows a signature in time: how long contracts run, when they renew themselves or end, and
 * what was said to that. It never knows what anybody is paid.
 */
@NullMarked
package io.countersign.renewals;

import org.jspecify.annotations.NullMarked;
