/** What would change, and why not, walked. */
@NullMarked
package io.countersign.web.insight;

import org.jspecify.annotations.NullMarked;
