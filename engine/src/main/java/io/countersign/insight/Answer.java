package io.countersign.insight;

import io.countersign.calculation.CalculationProblem;
import io.countersign.calculation.NotEarned;
import io.countersign.earning.Earning;
import io.countersign.publishing.PublishedPlan;
import java.util.List;

/**
 * What one plan pays somebody for a deal, and for each component that pays nothing the first
 * condition that is not met.
 *
 * @param problems what is missing for an honest amount
 */
public record Answer(
    PublishedPlan plan,
    List<Earning> paid,
    List<NotEarned> notEarned,
    List<CalculationProblem> problems) {}
