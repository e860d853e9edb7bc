/**
 * What a serving application does again and again beside its pages. It never knows what that is.
 */
@NullMarked
package io.countersign.web.rounds;

import org.jspecify.annotations.NullMarked;
