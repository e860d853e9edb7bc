/** The screens of legal, walked. */
@NullMarked
package io.countersign.web.contracts;

import org.jspecify.annotations.NullMarked;
