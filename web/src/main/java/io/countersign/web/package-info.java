/**
 * The door: the application that people, browsers and shells enter. It shows and asks; it never
 * computes an amount.
 */
@NullMarked
package io.countersign.web;

import org.jspecify.annotations.NullMarked;
