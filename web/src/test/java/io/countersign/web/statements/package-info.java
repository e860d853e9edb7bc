/** Tests of statements: their paper, their versions and who gets them. */
@NullMarked
package io.countersign.web.statements;

import org.jspecify.annotations.NullMarked;
