package io.countersign.accounting;

import io.countersign.accounting.AccountingPolicy.Impairment;
import io.countersign.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a cost at the end of a period.
 *
 * @param earned what the books say was earned for the contract, all periods until then
 * @param recovered what of it was taken back: zero or negative
 * @param ended the day the contract ended; null when it goes on
 */
record CostFacts(
    Treatment treatment,
    Money earned,
    Money recovered,
    @Nullable LocalDate ended,
    List<Impairment> impairments) {}
