package io.countersign.accounting;

/** An account as the company's general ledger calls it. */
public record AccountCode(String code, String name) {}
