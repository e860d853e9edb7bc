package io.countersign.calculation;

import io.countersign.attainment.Attainment;
import io.countersign.calendar.Period;
import io.countersign.people.ParticipantId;

/**
 * The height of one measure for one participant in one period, whether or not a component uses it.
 */
public record MeasureTotal(ParticipantId who, Period period, Attainment.Total total) {}
