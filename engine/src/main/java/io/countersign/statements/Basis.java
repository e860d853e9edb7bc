package io.countersign.statements;

import io.countersign.accruals.PlanOutcome;
import io.countersign.people.Roster;
import java.util.List;
import java.util.Map;

/**
 * What statements show beside what was posted: the outcomes of a run, who is who, and which plans
 * are signed.
 */
public record Basis(
    List<PlanOutcome> outcomes, Roster roster, Map<SignedPlans.Key, SignedPlans.Letter> letters) {}
