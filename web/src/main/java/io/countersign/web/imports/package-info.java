/** Imports of people and opportunities from CSV. It never guesses what a row means. */
@NullMarked
package io.countersign.web.imports;

import org.jspecify.annotations.NullMarked;
