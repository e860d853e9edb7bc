/** How high a measure stands and how much of its quota that is. It never knows a deal. */
@NullMarked
package io.countersign.attainment;

import org.jspecify.annotations.NullMarked;
