/**
 * The first start: a demo company, its users and a year of work done. It never touches a database
 * that is in use.
 */
@NullMarked
package io.countersign.web.demo;

import org.jspecify.annotations.NullMarked;
