/**
 * Worked examples that finance writes: a plan, people, deals, and what must come out. It never
 * knows how anything is calculated, only what is expected.
 */
@NullMarked
package io.countersign.scenarios;

import org.jspecify.annotations.NullMarked;
