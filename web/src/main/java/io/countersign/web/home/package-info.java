/** The folder in which an installation keeps what is not in the database. It never holds a deal. */
@NullMarked
package io.countersign.web.home;

import org.jspecify.annotations.NullMarked;
