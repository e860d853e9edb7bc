/**
 * Disputes as pages: for who raises one and for who answers. It never decides who may; the rooms
 * behind it do.
 */
@NullMarked
package io.countersign.web.disputes;

import org.jspecify.annotations.NullMarked;
