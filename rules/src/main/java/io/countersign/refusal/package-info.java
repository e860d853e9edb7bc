/** What the business says no to, with the way out. It never knows who asked or on which screen. */
@NullMarked
package io.countersign.refusal;

import org.jspecify.annotations.NullMarked;
