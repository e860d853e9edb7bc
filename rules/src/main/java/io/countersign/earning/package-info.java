/**
 * What a participant earns, line by line, with the explanation. It never knows what was posted or
 * paid.
 */
@NullMarked
package io.countersign.earning;

import org.jspecify.annotations.NullMarked;
