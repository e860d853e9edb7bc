/** The first start: a demo company, its users and a year of work done. */
@NullMarked
package io.countersign.web.demo;

import org.jspecify.annotations.NullMarked;
