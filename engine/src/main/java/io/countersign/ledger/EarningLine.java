package io.countersign.ledger;

import io.countersign.earning.EarningKey;
import java.util.Currency;

/** What one balance is kept for: an earning in a currency. */
public record EarningLine(EarningKey key, Currency currency) {}
