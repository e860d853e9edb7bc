/** Who may come in and through which door. It never knows what is behind the doors. */
@NullMarked
package io.countersign.web.access;

import org.jspecify.annotations.NullMarked;
