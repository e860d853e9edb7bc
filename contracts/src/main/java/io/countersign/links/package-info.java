/**
 * Links that open one door for somebody without an account, and one-time codes that prove who
 * stands there. It never knows what lies behind a door, and keeps no token and no code, only their
 * digests.
 */
@NullMarked
package io.countersign.links;

import org.jspecify.annotations.NullMarked;
