/**
 * Plan letters that are signed: made for participants, signed by the company and by themselves, and
 * asked for by policy. It never signs for somebody else.
 */
@NullMarked
package io.countersign.web.letters;

import org.jspecify.annotations.NullMarked;
