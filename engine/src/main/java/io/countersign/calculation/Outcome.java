package io.countersign.calculation;

import io.countersign.attainment.Attainment;
import io.countersign.earning.Earning;
import java.util.List;

/**
 * What a worksheet comes to. Earnings are complete only without problems: a calculation that has
 * problems must not be posted.
 */
public record Outcome(
    List<Earning> earnings,
    List<Attainment> attainments,
    List<MeasureTotal> totals,
    List<NotEarned> notEarned,
    List<CalculationProblem> problems) {}
