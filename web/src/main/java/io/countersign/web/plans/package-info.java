/** Plan versions: read, publish, look up. */
@NullMarked
package io.countersign.web.plans;

import org.jspecify.annotations.NullMarked;
