package io.countersign.accruals;

import io.countersign.calculation.Outcome;
import io.countersign.plans.PlanVersion;

/** What one plan version comes to. */
public record PlanOutcome(PlanVersion plan, Outcome outcome) {}
