package io.countersign.close;

import io.countersign.calculation.Outcome;
import io.countersign.calculation.Worksheet;
import io.countersign.deals.DealHistory;
import io.countersign.people.Roster;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Where a calculation takes its facts from, and the calculation itself. */
record Sources(
    Supplier<Roster> roster,
    Supplier<List<DealHistory>> deals,
    Function<Worksheet, Outcome> calculation) {}
