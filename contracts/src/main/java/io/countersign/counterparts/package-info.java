/**
 * People of the other side without an account, who read a draft through a link, propose changes and
 * comment. It never changes a draft itself, and never shows what the house says among itself.
 */
@NullMarked
package io.countersign.counterparts;

import org.jspecify.annotations.NullMarked;
