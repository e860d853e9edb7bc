/**
 * Amounts that are paid and quantities that are measured, both exact. It never knows who is paid or
 * why.
 */
@NullMarked
package io.countersign.money;

import org.jspecify.annotations.NullMarked;
