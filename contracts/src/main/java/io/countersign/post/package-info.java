/**
 * Messages to people outside the house. It never knows what a message is about, and never sends one
 * that its own transaction did not keep.
 */
@NullMarked
package io.countersign.post;

import org.jspecify.annotations.NullMarked;
