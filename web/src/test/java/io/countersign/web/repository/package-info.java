/** The repository as legal and programs use it. It never looks behind the pages. */
@NullMarked
package io.countersign.web.repository;

import org.jspecify.annotations.NullMarked;
