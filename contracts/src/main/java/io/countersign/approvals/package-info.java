/**
 * Approvals: what was asked of whom about which content, and what they said. It never knows what a
 * contract is; a change of the content is another matter to approve.
 */
@NullMarked
package io.countersign.approvals;

import org.jspecify.annotations.NullMarked;
