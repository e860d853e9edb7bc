package io.countersign.risk;

import io.countersign.approval.Risk;

/** A line of a policy that gives points for each clause that deviates with a risk. */
public record DeviationRiskLine(String line, Risk risk, int points) {}
