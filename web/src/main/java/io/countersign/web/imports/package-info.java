/** Imports of people and opportunities from CSV. */
@NullMarked
package io.countersign.web.imports;

import org.jspecify.annotations.NullMarked;
