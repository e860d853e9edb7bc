/** Tests of the files for payroll and banks. */
@NullMarked
package io.countersign.payroll;

import org.jspecify.annotations.NullMarked;
