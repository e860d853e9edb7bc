/** The folder in which an installation keeps what is not in the database. */
@NullMarked
package io.countersign.web.home;

import org.jspecify.annotations.NullMarked;
