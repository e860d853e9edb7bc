/** Tests. */
@NullMarked
package io.countersign.statements;

import org.jspecify.annotations.NullMarked;
