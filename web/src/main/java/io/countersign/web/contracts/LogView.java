package io.countersign.web.contracts;

import io.countersign.evidence.Chain;
import java.util.List;

/**
 * The event log of a contract as its page shows it.
 *
 * @param flaws what is wrong with it; nothing when all is well
 */
public record LogView(Chain chain, List<String> flaws) {}
