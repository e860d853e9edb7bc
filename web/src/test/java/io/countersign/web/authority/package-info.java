/** Tests of the addresses of the demo authority. */
@NullMarked
package io.countersign.web.authority;

import org.jspecify.annotations.NullMarked;
