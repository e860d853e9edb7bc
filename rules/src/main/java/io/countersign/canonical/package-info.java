/**
 * One spelling of a JSON document (RFC 8785) and its SHA-256 digest. It never knows what the
 * document says.
 */
@NullMarked
package io.countersign.canonical;

import org.jspecify.annotations.NullMarked;
