/** Real databases for tests. */
@NullMarked
package io.countersign.database;

import org.jspecify.annotations.NullMarked;
