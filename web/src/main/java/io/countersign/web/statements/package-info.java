/**
 * Statements: for a rep the own one, for finance everybody's, each amount explained. It never shows
 * one rep another's.
 */
@NullMarked
package io.countersign.web.statements;

import org.jspecify.annotations.NullMarked;
