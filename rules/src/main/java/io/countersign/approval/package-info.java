/**
 * Who has to approve a contract, and why: a company's policy and the rules that hold it against
 * what a contract states. It never knows who approved what.
 */
@NullMarked
package io.countersign.approval;

import org.jspecify.annotations.NullMarked;
