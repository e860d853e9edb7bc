/**
 * The plan language: measures, quotas, rates, SPIFs and clawback terms as checked data. It never
 * knows a deal or a database.
 */
@NullMarked
package io.countersign.plans;

import org.jspecify.annotations.NullMarked;
