package io.countersign.deals;

/** A deal as the CRM tells it: its key, who is on it, and what is sold. */
public record Opportunity(DealId id, DealTeam team, Sale sale) {}
