package io.countersign.documents;

import java.util.SortedMap;

/**
 * One revision of a file: a run of bytes that holds objects, their table and an end mark.
 *
 * @param from the first byte
 * @param until one past the last byte; the file cut here is the document as it was then
 * @param tableAt where the table of objects begins
 * @param objects number and offset of every object written in this revision
 */
record Revision(int from, int until, int tableAt, SortedMap<Integer, Integer> objects) {}
