/**
 * The pages on which people approve contracts and stand in for each other. Who has to approve is
 * decided by the rules of the policy, never here.
 */
@NullMarked
package io.countersign.web.approvals;

import org.jspecify.annotations.NullMarked;
