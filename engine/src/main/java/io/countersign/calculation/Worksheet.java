package io.countersign.calculation;

import io.countersign.calendar.Period;
import io.countersign.deals.DealHistory;
import io.countersign.people.Roster;
import io.countersign.plans.PlanVersion;
import java.util.List;

/**
 * Everything a calculation looks at: one plan, who works where, what is known of every deal (in any
 * order), and the periods to answer for (of the plan's own cadence, in order).
 */
public record Worksheet(
    PlanVersion plan, Roster roster, List<DealHistory> deals, List<Period> periods) {}
