/**
 * The demo authority's addresses: time-stamps, OCSP, revocation list and root, for whoever checks
 * our documents. It never knows a contract, and is not there in production.
 */
@NullMarked
package io.countersign.web.authority;

import org.jspecify.annotations.NullMarked;
