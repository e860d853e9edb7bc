package io.countersign.payouts;

import io.countersign.ledger.EntryNumber;
import io.countersign.ledger.Holder;
import io.countersign.ledger.PayCycle;
import io.countersign.money.Money;
import java.util.Optional;

/**
 * What somebody was not paid with a period although it was due, and why.
 *
 * @param amount above zero
 * @param entry what put it on hold
 * @param paidWith the period whose payout paid it after all
 */
public record PaymentHold(
    PayCycle cycle,
    Holder payee,
    Money amount,
    String words,
    EntryNumber entry,
    Optional<PayCycle> paidWith) {}
