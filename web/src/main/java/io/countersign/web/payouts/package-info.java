/**
 * Payouts: files, returns and manifests of what is paid, and how payees are paid. It never decides
 * who may; the rooms behind it do.
 */
@NullMarked
package io.countersign.web.payouts;

import org.jspecify.annotations.NullMarked;
