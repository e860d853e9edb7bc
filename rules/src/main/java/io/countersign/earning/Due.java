package io.countersign.earning;

import io.countersign.plans.Release.Trigger;

/**
 * One stage of what is earned on a deal, as the rules see it.
 *
 * @param on what makes it payable
 * @param proRata whether a part of the event releases a part of the pay
 * @param begun whether the event happened, if only for a part
 * @param complete whether it happened for the whole
 */
public record Due(int number, Trigger on, boolean proRata, boolean begun, boolean complete) {}
