package io.countersign.statements;

import java.util.List;

/** Some lines of a statement: which page it is, counted from 1, and how many lines fit in all. */
public record LinePage(List<StatementLine> lines, int page, int pages, int total) {}
