/** Imports of everything that calculations look at, from CSV. It never guesses what a row means. */
@NullMarked
package io.countersign.web.imports;

import org.jspecify.annotations.NullMarked;
