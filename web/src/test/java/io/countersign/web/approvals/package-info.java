/** How contracts wait for approval, and get it. */
@NullMarked
package io.countersign.web.approvals;

import org.jspecify.annotations.NullMarked;
