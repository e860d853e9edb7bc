/** The pages of audits. It never decides who is drawn or what is sound. */
@NullMarked
package io.countersign.web.audits;

import org.jspecify.annotations.NullMarked;
