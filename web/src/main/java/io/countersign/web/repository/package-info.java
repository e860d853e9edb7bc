/** The pages and the API where legal finds contracts again. It never decides what is filed. */
@NullMarked
package io.countersign.web.repository;

import org.jspecify.annotations.NullMarked;
