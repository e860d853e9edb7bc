/** Who is credited with which part of a deal, and by which rule. It never knows a rate. */
@NullMarked
package io.countersign.crediting;

import org.jspecify.annotations.NullMarked;
