/**
 * How long contracts are kept: classes, legal holds, and the disposal of what need not be kept any
 * more, each by two people. It never touches digests, ledgers and event logs.
 */
@NullMarked
package io.countersign.retention;

import org.jspecify.annotations.NullMarked;
