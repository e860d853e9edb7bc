package io.countersign.statements;

import io.countersign.accruals.PlanOutcome;
import io.countersign.people.Roster;
import java.util.List;

/** What statements show beside what was posted: the outcomes of a run, and who is who. */
public record Basis(List<PlanOutcome> outcomes, Roster roster) {}
