/** Tests of disputes. */
@NullMarked
package io.countersign.disputes;

import org.jspecify.annotations.NullMarked;
