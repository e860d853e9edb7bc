/** Plan versions: check, publish, look up. It never changes a published one. */
@NullMarked
package io.countersign.web.plans;

import org.jspecify.annotations.NullMarked;
