/** Tests. */
@NullMarked
package io.countersign.scenarios;

import org.jspecify.annotations.NullMarked;
