/**
 * Where contracts are found again: the words on their pages, their sides, values and days, each
 * read once from what is stored. It never changes a contract.
 */
@NullMarked
package io.countersign.repository;

import org.jspecify.annotations.NullMarked;
