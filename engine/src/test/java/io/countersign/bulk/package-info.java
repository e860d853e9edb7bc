/** Tests of writing many rows. */
@NullMarked
package io.countersign.bulk;

import org.jspecify.annotations.NullMarked;
