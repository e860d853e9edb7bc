package io.countersign.ledger;

import io.countersign.money.Quantity;
import io.countersign.money.Rate;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The deal behind an entry as it was known when the entry was posted. Words are empty and figures
 * null where they do not apply, as for a bonus.
 *
 * @param booked the deal's amount in its own currency
 * @param share the participant's share of the deal; null for somebody who is not on its team
 * @param credited what the deal counts for the participant, in the measure's unit
 */
public record DealFacts(
    String customer,
    String product,
    @Nullable Quantity booked,
    @Nullable Rate share,
    @Nullable BigDecimal credited) {

  public static final DealFacts NONE = new DealFacts("", "", null, null, null);
}
