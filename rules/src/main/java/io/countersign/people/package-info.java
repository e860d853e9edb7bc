/** Who can earn, in which position, under whom and when. It never knows what they sold. */
@NullMarked
package io.countersign.people;

import org.jspecify.annotations.NullMarked;
